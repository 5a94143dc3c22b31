package dev.labcast.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A file of the session's folder, or, if it is `also` audited, of an export: where it lies, and
/// what it is called in findings. Immutable; any thread.
record AuditedFile(Path path, String name, boolean also) {
    private static final Set<String> MEDIA =
            Set.of("mkv", "mp4", "mov", "webm", "m4a", "mp3", "wav", "flv", "ts", "ogg");
    private static final long LARGEST_TEXT = 1L << 28;

    /// What a session's folder holds by itself.
    boolean isOwn() {
        return !also
                && (Set.of("session.json", "events.jsonl", "terminal.cast", "notebook.md")
                                .contains(name)
                        || name.equals(AuditFile.NAME)
                        || name.equals("session.lock"));
    }

    boolean isPng() {
        return extension().equals("png");
    }

    boolean isMedium() {
        return MEDIA.contains(extension());
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// The text it holds; empty if it is none.
    Optional<String> text() throws IOException {
        if (isPng() || isMedium() || Files.size(path) > LARGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                            .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
