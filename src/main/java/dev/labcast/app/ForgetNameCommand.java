package dev.labcast.app;

import dev.labcast.recording.NameEraser;
import dev.labcast.recording.SessionFolder;
import dev.labcast.session.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `labcast forget-name`: takes a viewer's name out of a session that is over. Main thread.
@Command(
        name = "forget-name",
        description = "Take a viewer's name out of a session: it says \"somebody\" from then on.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  labcast forget-name sessions/2026-11-22-scaling-laws \"Mira\""})
final class ForgetNameCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private @Nullable Path session;

    @Parameters(index = "1", paramLabel = "NAME", description = "As `labcast show` prints it.")
    private String name = "";

    @Override
    public Integer call() throws Refusal {
        LogFile.open(Here.places().log());
        if (name.isEmpty()) {
            throw new Refusal("Say which name; somebody without one is not named.");
        }
        SessionFolder folder = Sessions.named(session);
        Optional<NameEraser.Erased> erased;
        try {
            erased = new NameEraser(name).erase(folder);
        } catch (IOException unwritable) {
            throw new Refusal(
                    "The name was not taken out ("
                            + unwritable.getMessage()
                            + "); check that the folder and its files may be written.",
                    unwritable);
        }
        return say(
                erased.orElseThrow(() ->
                        new Refusal(
                                "A running Labcast writes in this session; close it" + " first.")));
    }

    /// 1 where nobody has the name.
    private int say(NameEraser.Erased erased) {
        System.out.println(
                erased.times() == 0
                        ? "Nobody of that name asked or spoke in this session."
                        : "The name was taken out in " + Counted.of(erased.times(), "place") + ".");
        if (!erased.remaining().isEmpty()) {
            System.out.println(
                    "It still stands, as part of other text, in "
                            + erased.remaining().stream()
                                    .map(Path::toString)
                                    .collect(Collectors.joining(", "))
                            + "; look whether it means the same person.");
        }
        return erased.times() == 0 ? 1 : 0;
    }
}
