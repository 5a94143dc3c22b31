package dev.labcast.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The password that OBS wants, from where a person keeps it: the environment's [#VARIABLE], the
/// file that the settings name, or the keyring of the desktop (through `secret-tool` of libsecret,
/// if it is installed), in this order. Never from a command line or from `settings.json`, and never
/// in a log, a message or another program's arguments. Any thread that may wait: a keyring that is
/// locked asks the person first.
public final class ObsPassword {
    public static final String VARIABLE = "LABCAST_OBS_PASSWORD";

    private static final Logger LOG = LoggerFactory.getLogger(ObsPassword.class);
    private static final List<String> KEYRING =
            List.of("lookup", "service", "labcast", "account", "obs");
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);
    private static final long LARGEST = 4096;

    private final Map<String, String> environment;
    private final Optional<Path> file;
    private final String secretTool;
    private final long patienceMillis;
    private final AtomicBoolean askedAgain = new AtomicBoolean();
    private volatile String again = "";

    /// `file` is [ObsSettings#passwordFile].
    public ObsPassword(Map<String, String> environment, Optional<Path> file) {
        this(environment, file, "secret-tool", 60_000);
    }

    ObsPassword(
            Map<String, String> environment,
            Optional<Path> file,
            String secretTool,
            long patienceMillis) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.secretTool = secretTool;
        this.patienceMillis = patienceMillis;
    }

    /// As [#read], for a password that may have changed; the keyring, which may ask the person to
    /// unlock it, is asked once only.
    public String readAgain() throws Refusal {
        if (file.isEmpty() && !environment.containsKey(VARIABLE) && askedAgain.getAndSet(true)) {
            return again;
        }
        again = read();
        return again;
    }

    /// "" if there is none anywhere. A file that is named but missing, or that others may read, is
    /// refused.
    public String read() throws Refusal {
        Optional<String> set = Optional.ofNullable(environment.get(VARIABLE));
        if (set.isPresent()) {
            return set.get();
        }
        return file.isPresent() ? from(file.get()) : fromKeyring();
    }

    private static String from(Path file) throws Refusal {
        try {
            if (isOpenToOthers(file)) {
                throw new Refusal(
                        "The password of OBS was not read, because others may read or change "
                                + file
                                + "; run chmod 600 on it.");
            }
            if (Files.size(file) > LARGEST) {
                throw new Refusal(
                        file + " is too large to hold the password of OBS; name another file.");
            }
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (NoSuchFileException missing) {
            throw new Refusal(
                    "The settings name "
                            + file
                            + " for the password of OBS, but it is not there; make it or take"
                            + " 'passwordFile' out of the settings.",
                    missing);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The password of OBS cannot be read from "
                            + file
                            + "; check that it is a text file of yours.",
                    unreadable);
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private String fromKeyring() {
        List<String> command = new ArrayList<>(List.of(secretTool));
        command.addAll(KEYRING);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            return answer(process);
        } catch (IOException absent) {
            LOG.debug("There is no keyring to ask: {} cannot be started", secretTool);
            return "";
        }
    }

    private String answer(Process process) throws IOException {
        try {
            if (!process.waitFor(patienceMillis, TimeUnit.MILLISECONDS)) {
                LOG.warn("The keyring did not answer in {} s", patienceMillis / 1000);
                return "";
            }
            String said =
                    new String(
                            process.getInputStream().readNBytes((int) LARGEST),
                            StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? said.lines().findFirst().orElse("") : "";
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroy();
        }
    }
}
