package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Takes a viewer's name out of a session: wherever its log names who asked or spoke, "somebody"
/// stands for it, and every other byte stays as it is. Everything else follows, since it is folded
/// from the log. Any thread.
public final class NameEraser {
    private static final byte[] SOMEBODY = "\"somebody\"".getBytes(StandardCharsets.UTF_8);

    /// Events whose `name` is that of a viewer.
    private static final Set<String> NAMING = Set.of("question-queued", "viewer-spoke");

    /// What was done: how often the name was taken out, and which files still hold it (as part of
    /// what somebody wrote, or kept by a repair).
    public record Erased(int times, List<Path> remaining) {
        public Erased {
            remaining = List.copyOf(remaining);
        }
    }

    private final JsonFactory json = new JsonFactory();
    private final String name;

    public NameEraser(String name) {
        this.name = name;
    }

    /// Empty while a running Labcast writes in the folder.
    public Optional<Erased> erase(SessionFolder folder) throws IOException {
        Optional<SessionLock> lock = SessionLock.tryTake(folder);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (SessionLock held = lock.get()) {
            SessionRewrite.settle(folder, new RewriteDisk());
            byte[] log = Files.readAllBytes(folder.events());
            ByteArrayOutputStream erased = new ByteArrayOutputStream(log.length);
            int times = 0;
            for (int from = 0; from < log.length; ) {
                int to = from;
                while (to < log.length && log[to] != '\n') {
                    to++;
                }
                int end = Math.min(log.length, to + 1);
                times += copy(log, from, to, end, erased);
                from = end;
            }
            if (times > 0) {
                WholeFile.write(folder.events(), erased.toByteArray());
            }
            return Optional.of(new Erased(times, remaining(folder)));
        }
    }

    /// 1 if the line named them.
    private int copy(byte[] log, int from, int to, int end, ByteArrayOutputStream out) {
        Span span = find(log, from, to);
        if (span.end == 0) {
            out.write(log, from, end - from);
            return 0;
        }
        out.write(log, from, span.start);
        out.writeBytes(SOMEBODY);
        out.write(log, from + span.end, end - from - span.end);
        return 1;
    }

    /// Bytes of the line, with the quotes around; both 0 for none.
    private record Span(int start, int end) {}

    /// A line that is no JSON names nobody that anybody shows.
    private Span find(byte[] log, int from, int to) {
        try (JsonParser in = json.createParser(log, from, to - from)) {
            String event = "";
            while (in.nextToken() != null) {
                int depth = depth(in);
                if (in.currentToken() == JsonToken.FIELD_NAME && depth == 1) {
                    event = in.currentName();
                } else if (in.currentToken() == JsonToken.VALUE_STRING
                        && depth == 2
                        && NAMING.contains(event)
                        && "name".equals(in.currentName())
                        && name.equals(in.getText())) {
                    return new Span(
                            (int) in.currentTokenLocation().getByteOffset(),
                            (int) in.currentLocation().getByteOffset());
                }
            }
        } catch (IOException damaged) {
            return new Span(0, 0);
        }
        return new Span(0, 0);
    }

    private static int depth(JsonParser in) {
        int depth = 0;
        for (var at = in.getParsingContext(); !at.inRoot(); at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    private List<Path> remaining(SessionFolder folder) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(asBytes(name))) {
                    holding.add(file.getFileName());
                }
            }
        }
        return holding;
    }

    /// The name's UTF-8 bytes, each as a char.
    private static String asBytes(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
