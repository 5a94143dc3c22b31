package dev.labcast.app.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the values of one place in a script (`where` names it, such as "step 4") and says in a
/// sentence what is wrong with them.
final class Fields {
    private static final Pattern TIME =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)(?: ago)?");

    private final String where;
    private final JsonNode node;

    Fields(String where, JsonNode node) {
        this.where = where;
        this.node = node;
    }

    void allow(Set<String> names) throws ScriptFault {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!names.contains(name)) {
                throw fault(
                        "does not know '"
                                + name
                                + "'; it may say "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) throws ScriptFault {
        JsonNode value = node.path(name);
        if (!value.isValueNode() || value.isNull() || value.isMissingNode()) {
            throw fault("needs a text for '" + name + "'");
        }
        return value.asText();
    }

    String text(String name, String otherwise) throws ScriptFault {
        return has(name) ? text(name) : otherwise;
    }

    int number(String name, int otherwise) throws ScriptFault {
        if (!has(name)) {
            return otherwise;
        }
        if (!node.path(name).canConvertToInt()) {
            throw fault("needs a whole number for '" + name + "'");
        }
        return node.path(name).asInt();
    }

    /// A list of texts; a single text stands for a list of one.
    List<String> texts(String name) throws ScriptFault {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (value.isValueNode()) {
            return List.of(value.asText());
        }
        List<String> all = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isValueNode()) {
                throw fault("needs a list of texts for '" + name + "'");
            }
            all.add(item.asText());
        }
        return all;
    }

    Duration time(String name, Duration otherwise) throws ScriptFault {
        return has(name) ? time(name) : otherwise;
    }

    Duration time(String name) throws ScriptFault {
        String text = text(name).strip();
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw fault(
                    "needs a time such as '700 ms', '2.5 s' or '4 min' for '"
                            + name
                            + "', not '"
                            + text
                            + "'");
        }
        double number = Double.parseDouble(matcher.group(1));
        double ms =
                switch (matcher.group(2)) {
                    case "ms" -> number;
                    case "s" -> number * 1000;
                    case "min" -> number * 60_000;
                    default -> number * 3_600_000;
                };
        return Duration.ofMillis(Math.round(ms));
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) throws ScriptFault {
        return constant(type, text(name));
    }

    <E extends Enum<E>> E constant(Class<E> type, String text) throws ScriptFault {
        for (E constant : type.getEnumConstants()) {
            if (words(constant).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw fault(
                "does not know '"
                        + text
                        + "'; it may be "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Fields::words)
                                        .toList()));
    }

    /// As a script says it.
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Fields inner(String name) throws ScriptFault {
        if (!node.path(name).isObject()) {
            throw fault("needs names and values below '" + name + "'");
        }
        return new Fields(where, node.path(name));
    }

    ScriptFault fault(String what) {
        return new ScriptFault("The script cannot be played: " + where + " " + what + ".");
    }
}
