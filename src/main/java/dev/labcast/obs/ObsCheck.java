package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// Looks whether an OBS Studio has all that Labcast uses. Changes nothing there.
public final class ObsCheck {
    private static final String CHAPTERS = "CreateRecordChapter";

    private ObsCheck() {}

    /// What was found about `subject`: `mark` is one word, `sentence` says what to do where it is
    /// needed.
    public record Finding(String mark, String subject, String sentence) {
        private static final String BAD = "missing";

        public static Finding good(String subject, String sentence) {
            return new Finding("ok", subject, sentence);
        }

        /// Something can be done without, and how.
        public static Finding less(String subject, String sentence) {
            return new Finding("less", subject, sentence);
        }

        public static Finding missing(String subject, String sentence) {
            return new Finding(BAD, subject, sentence);
        }

        public boolean bad() {
            return mark.equals(BAD);
        }
    }

    /// Connects and leaves; blocks some seconds at most. `mayShowScreen` as in [ObsSettings],
    /// `mutes` what panic is to mute.
    public static List<Finding> of(
            ObsDoor door, ObsAddress address, boolean mayShowScreen, List<String> mutes) {
        try (Obs obs = door.open(address, _ -> {})) {
            List<Finding> findings = found(obs, address, mayShowScreen);
            List<String> inputs = obs.inputs().stream().map(Obs.Input::name).toList();
            mutes.stream()
                    .filter(it -> !inputs.contains(it))
                    .map(it ->
                            Finding.less(
                                    "Panic",
                                    "OBS has no input \"%s\" that F12 could mute; see \"panicMutes\"."
                                            .formatted(it)))
                    .forEach(findings::add);
            return findings;
        } catch (ObsTrouble trouble) {
            return List.of(Finding.missing("OBS", trouble.sentence()));
        }
    }

    private static List<Finding> found(Obs obs, ObsAddress address, boolean mayShowScreen)
            throws ObsTrouble {
        Obs.Version version = obs.version();
        Obs.Canvas canvas = obs.canvas();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.good(
                        "OBS",
                        "OBS %s with obs-websocket %s answers at %s; its canvas has %d x %d px."
                                .formatted(
                                        version.studio(),
                                        version.websocket(),
                                        address.place(),
                                        canvas.width(),
                                        canvas.height())));
        findings.add(capture(obs.inputKinds(), mayShowScreen));
        findings.add(
                version.requests().contains(CHAPTERS)
                        ? Finding.good("Chapters", "Segments become chapters of recordings.")
                        : Finding.less(
                                "Chapters",
                                "Recordings get no chapters; OBS 30.2 or later can do that. The"
                                        + " session has them all the same."));
        double disk = obs.stats().disk();
        findings.add(
                disk < 1_000
                        ? Finding.missing(
                                "Disk",
                                "Only %.0f MB are left where OBS records; make room."
                                        .formatted(disk))
                        : Finding.good("Disk", "%.0f GB are left.".formatted(disk / 1_000)));
        return findings;
    }

    private static Finding capture(List<String> kinds, boolean mayShowScreen) {
        boolean window =
                List.of(Capture.WindowKind.values()).stream()
                        .anyMatch(it -> kinds.contains(it.input()));
        if (window) {
            return Finding.good(
                    "Capture",
                    "OBS has a way to capture the stage's window; the desk says so if it stays black.");
        }
        return mayShowScreen && kinds.contains(Capture.REGION_KIND)
                ? Finding.less(
                        "Capture",
                        "OBS can only show a part of the screen; keep other windows off the stage.")
                : Finding.missing(
                        "Capture",
                        "OBS cannot capture windows here; install its capture plug-in, or allow"
                                + " \"screenRegion\" in settings.json.");
    }
}
