package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.recording.WholeFile;
import dev.labcast.web.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tokens in the addresses of pages, by the page's label: the same from session to session, so
/// that what stands in OBS stays right, and in a file that only its owner may read. They are never
/// logged. Any thread.
final class PageTokens {
    private static final Logger LOG = LoggerFactory.getLogger(PageTokens.class);
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Optional<Path> file;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> byLabel = new TreeMap<>();

    private PageTokens(Optional<Path> file) {
        this.file = file;
    }

    /// For one rehearsal: nothing is kept.
    static PageTokens fresh() {
        return new PageTokens(Optional.empty());
    }

    /// A file that is damaged, or that others could read, costs the addresses in it.
    static PageTokens in(Path file) {
        PageTokens tokens = new PageTokens(Optional.of(file));
        tokens.read(file);
        return tokens;
    }

    /// Made and kept when it is asked for the first time.
    synchronized Token of(String label) {
        String kept = byLabel.get(label);
        if (kept != null) {
            return new Token(kept);
        }
        String made = Here.nonce();
        byLabel.put(label, made);
        write();
        return new Token(made);
    }

    /// From now on all are others.
    synchronized void renew() {
        byLabel.replaceAll((_, _) -> Here.nonce());
        write();
    }

    private void read(Path from) {
        try {
            if (!Files.exists(from)) {
                return;
            }
            if (Files.getFileStore(from).supportsFileAttributeView("posix")
                    && !OWNERS.containsAll(Files.getPosixFilePermissions(from))) {
                LOG.warn("Others could read {}; pages get new addresses", from);
                return;
            }
            JsonNode read = json.readTree(from.toFile());
            if (!read.isObject()) {
                throw new IllegalArgumentException("no object");
            }
            for (Map.Entry<String, JsonNode> page : read.properties()) {
                byLabel.put(page.getKey(), token(page.getValue()).hex());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("{} cannot be read; pages get new addresses", from);
            byLabel.clear();
        }
    }

    private static Token token(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text");
        }
        return new Token(value.textValue());
    }

    private void write() {
        if (file.isEmpty()) {
            return;
        }
        Path kept = file.get().toAbsolutePath();
        try {
            Files.createDirectories(kept.getParent());
            WholeFile.write(kept, json.writeValueAsBytes(byLabel));
        } catch (IOException refused) {
            LOG.warn("The addresses of pages could not be kept in {}", kept, refused);
        }
    }
}
