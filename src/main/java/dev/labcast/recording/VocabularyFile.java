package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads an activity vocabulary from YAML, or from JSON, which is YAML too
/// (`docs/formats/activities.md`). Any thread.
public final class VocabularyFile {
    private static final String USUAL = "activities.yaml";
    private static final Set<String> FIELDS = Set.of("id", "name", "key", "colour");

    /// The file does not hold a vocabulary. The message is a sentence for the person that names
    /// file, line and field.
    public static final class InvalidException extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidException(String sentence) {
            super(sentence);
        }
    }

    private final YAMLFactory yaml =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// The ten research activities, questions and answers, and break.
    public Vocabulary usual() {
        try (InputStream in = VocabularyFile.class.getResourceAsStream(USUAL)) {
            return read(Objects.requireNonNull(in, USUAL), USUAL);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidException ours) {
            throw new IllegalStateException("the vocabulary that comes with Labcast", ours);
        }
    }

    public Vocabulary read(Path file) throws IOException, InvalidException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        }
    }

    private Vocabulary read(InputStream in, String name) throws IOException, InvalidException {
        try (JsonParser parser = yaml.createParser(in)) {
            return new Reading(parser, name).vocabulary();
        } catch (JsonProcessingException notYaml) {
            JsonLocation where = notYaml.getLocation();
            int line = where == null ? 1 : where.getLineNr();
            throw new InvalidException(
                    "%s is not readable YAML at line %d; check indentation and quotes there."
                            .formatted(name, line));
        }
    }

    private record Reading(JsonParser in, String file) {

        Vocabulary vocabulary() throws IOException, InvalidException {
            if (in.nextToken() != JsonToken.START_OBJECT
                    || !"activities".equals(in.nextFieldName())
                    || in.nextToken() != JsonToken.START_ARRAY) {
                throw wrong(1, "the file begins with 'activities:' and a list of them");
            }
            List<Activity> activities = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                int line = line();
                if (in.currentToken() != JsonToken.START_OBJECT) {
                    throw wrong(line, "an activity has the fields id, name, key and colour");
                }
                activities.add(activity(line));
                checked(activities, line);
            }
            if (in.nextToken() != JsonToken.END_OBJECT) {
                throw wrong(line(), "nothing follows the list of activities");
            }
            return checked(activities, line());
        }

        private Activity activity(int line) throws IOException, InvalidException {
            Map<String, String> fields = new HashMap<>();
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                if (!FIELDS.contains(field)) {
                    throw wrong(
                            line(),
                            "there is no field '"
                                    + field
                                    + "'; the fields are id, name, key and colour");
                }
                if (!in.nextToken().isScalarValue()) {
                    throw wrong(line(), "'" + field + "' is a text");
                }
                fields.put(field, in.getText());
            }
            try {
                return new Activity(
                        field(fields, "id", line),
                        field(fields, "name", line),
                        field(fields, "key", line),
                        field(fields, "colour", line));
            } catch (IllegalArgumentException invalid) {
                throw wrong(line, String.valueOf(invalid.getMessage()));
            }
        }

        private String field(Map<String, String> fields, String name, int line)
                throws InvalidException {
            String value = fields.get(name);
            if (value == null || value.isBlank()) {
                throw wrong(line, "the activity that begins here has no '" + name + "'");
            }
            return value;
        }

        private Vocabulary checked(List<Activity> activities, int line) throws InvalidException {
            try {
                return new Vocabulary(activities);
            } catch (IllegalArgumentException invalid) {
                throw wrong(line, String.valueOf(invalid.getMessage()));
            }
        }

        private int line() {
            return in.currentTokenLocation().getLineNr();
        }

        private InvalidException wrong(int line, String why) {
            return new InvalidException("%s, line %d: %s.".formatted(file, line, why));
        }
    }
}
