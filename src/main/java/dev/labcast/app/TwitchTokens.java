package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.recording.OwnerOnly;
import dev.labcast.recording.WholeFile;
import dev.labcast.twitch.login.Secret;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.Tokens;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The login to Twitch in `twitch.json`, which only its owner may read, and a lock file beside it
/// for the one process that renews it. Any thread.
public final class TwitchTokens implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(TwitchTokens.class);
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final long LOOK_MILLIS = 20;
    private static final long LARGEST = 16_384;

    private final Path file;
    private final JsonMapper json = new JsonMapper();
    private final AtomicBoolean told = new AtomicBoolean();

    public TwitchTokens(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// What stands in the file: a login, nothing, or a reason why it is not used.
    private record Found(Optional<Tokens> tokens, Optional<String> unusable) {
        static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Tokens> read() {
        Found found = look();
        found.unusable().ifPresent(this::warn);
        return found.tokens();
    }

    @Override
    public Optional<String> unusable() {
        return look().unusable();
    }

    private Found look() {
        try {
            if (!Files.exists(file)) {
                return Found.NOTHING;
            }
            if (isOpenToOthers()) {
                return unusable(
                        "because others could read %s; make it yours alone (mode 600), or run"
                                + " 'labcast twitch login'.");
            }
            Optional<Tokens> kept =
                    Files.size(file) > LARGEST
                            ? Optional.empty()
                            : tokens(json.readTree(Files.readAllBytes(file)));
            return kept.isEmpty() ? damaged() : new Found(kept, Optional.empty());
        } catch (IOException unread) {
            // Without the exception, which may quote what stands in the file.
            return damaged();
        }
    }

    private Found damaged() {
        return unusable("because %s is damaged or cannot be read; run 'labcast twitch login'.");
    }

    private Found unusable(String why) {
        return new Found(
                Optional.empty(),
                Optional.of("The login to Twitch is not used, " + why.formatted(file)));
    }

    @Override
    public boolean isEmpty() {
        return Files.notExists(file);
    }

    @Override
    public void write(Tokens tokens) throws IOException {
        ObjectNode node = json.createObjectNode();
        node.put("clientId", tokens.clientId());
        node.put("access", tokens.access().reveal());
        node.put("refresh", tokens.refresh().reveal());
        node.put("login", tokens.login());
        node.put("userId", tokens.userId());
        new TreeSet<>(tokens.scopes()).forEach(node.putArray("scopes")::add);
        Files.createDirectories(file.getParent());
        WholeFile.write(file, json.writeValueAsBytes(node));
        flushFolder();
    }

    @Override
    public void clear() throws IOException {
        if (Files.deleteIfExists(file)) {
            flushFolder();
        }
    }

    @Override
    public Held hold(Duration patience) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(
                        lock,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.file(lock));
        try {
            for (long left = patience.toMillis(); left > 0; left -= LOOK_MILLIS) {
                if (isLocked(channel)) {
                    return () -> release(channel);
                }
                Thread.sleep(LOOK_MILLIS);
            }
            throw new IOException("another labcast keeps " + lock);
        } catch (IOException | InterruptedException failed) {
            channel.close();
            throw failed;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException hereToo) {
            return false;
        }
    }

    /// The lock goes with its channel, as it does with a process that is killed.
    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException stays) {
            LOG.warn("The lock of the login to Twitch could not be closed", stays);
        }
    }

    /// A power cut would take the new name back otherwise; not every system lets folders be
    /// flushed.
    private void flushFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            LOG.debug("{} cannot be flushed", file.getParent());
        }
    }

    private boolean isOpenToOthers() throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWNERS.containsAll(Files.getPosixFilePermissions(file));
    }

    private void warn(String sentence) {
        if (!told.getAndSet(true)) {
            LOG.warn(sentence);
        }
    }

    private static Optional<Tokens> tokens(JsonNode node) {
        Optional<Secret> refresh = Secret.of(node.path("refresh").asText(""));
        Set<String> scopes = new TreeSet<>();
        node.path("scopes").forEach(it -> scopes.add(it.asText()));
        return Secret.of(node.path("access").asText(""))
                .filter(_ -> refresh.isPresent() && node.path("clientId").isTextual())
                .map(access ->
                        new Tokens(
                                node.path("clientId").asText(),
                                access,
                                refresh.orElseThrow(),
                                scopes,
                                node.path("login").asText(""),
                                node.path("userId").asText("")));
    }
}
