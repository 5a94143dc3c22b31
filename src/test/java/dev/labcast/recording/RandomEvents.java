package dev.labcast.recording;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.Run;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/// Events of every kind with hostile texts, for property tests; the same seed gives the same
/// events.
final class RandomEvents {
    private static final String[] HOSTILE = {
        "\n",
        "\r",
        "\u2028",
        "\u2029",
        "\u0085",
        "\0",
        "\ud800",
        "\udc00",
        "\"",
        "\\",
        "\t",
        "é",
        "漢",
        "😀",
        "e\u0301",
        "\u001b[31m",
        "\ufeff",
        "\uffff",
        "\u007f",
        "</script>",
        "a",
        "b",
        " "
    };

    private static final List<Class<?>> KINDS =
            Stream.of(SessionEvent.class.getPermittedSubclasses())
                    .flatMap(it ->
                            it.isSealed() ? Stream.of(it.getPermittedSubclasses()) : Stream.of(it))
                    .<Class<?>>map(it -> it)
                    .toList();

    private final Random random;
    private int columns = 80;
    private int rows = 24;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    static int kinds() {
        return KINDS.size();
    }

    /// An event of the kind that stands at `kind` among the permitted ones.
    SessionEvent next(int kind) {
        return switch (KINDS.get(kind).getSimpleName()) {
            case "SessionOpened" -> new SessionEvent.SessionOpened(text());
            case "SessionClosed" -> new SessionEvent.SessionClosed();
            case "SegmentOpened" ->
                    new SessionEvent.SegmentOpened(id(), text(), text(), texts(), time());
            case "SegmentClosed" -> new SessionEvent.SegmentClosed(id(), time());
            case "SegmentBackdated" -> new SessionEvent.SegmentBackdated(id(), time());
            case "SegmentRetitled" -> new SessionEvent.SegmentRetitled(id(), text());
            case "SegmentReassigned" -> new SessionEvent.SegmentReassigned(id(), text());
            case "SegmentTagged" -> new SessionEvent.SegmentTagged(id(), texts());
            case "SegmentSplit" -> new SessionEvent.SegmentSplit(id(), id(), time());
            case "SegmentsMerged" -> new SessionEvent.SegmentsMerged(id(), id());
            case "NextAnnounced" -> new SessionEvent.NextAnnounced(text());
            case "MarkSet" -> new SessionEvent.MarkSet(id(), text(), time());
            case "PaneStaged" -> new SessionEvent.PaneStaged(pane(), random.nextBoolean());
            case "SceneChosen" ->
                    new SessionEvent.SceneChosen(
                            Scene.values()[random.nextInt(Scene.values().length)],
                            SceneSource.values()[random.nextInt(2)],
                            random.nextBoolean() ? OptionalLong.of(time()) : OptionalLong.empty());
            case "ForeignSceneShown" -> new SessionEvent.ForeignSceneShown(text());
            case "BridgeChanged" -> new SessionEvent.BridgeChanged(id(), id(), text());
            case "RecordingStarted" ->
                    new SessionEvent.RecordingStarted(text(), time(), time(), random.nextInt(90));
            case "RecordingStopped" -> new SessionEvent.RecordingStopped(text(), time());
            case "StreamStarted" -> new SessionEvent.StreamStarted();
            case "StreamStopped" -> new SessionEvent.StreamStopped();
            case "CurtainDrawn" -> new SessionEvent.CurtainDrawn(text());
            case "CurtainLifted" -> new SessionEvent.CurtainLifted();
            case "TerminalPainted" -> new SessionEvent.TerminalPainted(change());
            case "NotebookOpened" -> new SessionEvent.NotebookOpened(text(), texts());
            case "NotebookSpliced" ->
                    new SessionEvent.NotebookSpliced(random.nextInt(9), random.nextInt(3), texts());
            case "NotebookPointed" -> new SessionEvent.NotebookPointed(random.nextInt(30));
            case "PlotShown" -> new SessionEvent.PlotShown(plot());
            case "PlotPinned" ->
                    new SessionEvent.PlotPinned(
                            random.nextBoolean() ? OptionalLong.of(3) : OptionalLong.empty());
            case "ViewerSpoke" -> new SessionEvent.ViewerSpoke(text(), text(), text());
            case "QuestionQueued" ->
                    new SessionEvent.QuestionQueued(
                            number(),
                            text(),
                            text(),
                            text(),
                            text(),
                            time(),
                            QuestionKind.values()[random.nextInt(3)]);
            case "QuestionVoted" -> new SessionEvent.QuestionVoted(number(), random.nextInt(90));
            case "QuestionSeen" -> new SessionEvent.QuestionSeen(number(), random.nextInt(90));
            case "QuestionMerged" -> new SessionEvent.QuestionMerged(number(), number());
            case "QuestionSplit" -> new SessionEvent.QuestionSplit(number());
            case "QuestionAccepted" -> new SessionEvent.QuestionAccepted(number(), time(), id());
            case "QuestionShown" ->
                    new SessionEvent.QuestionShown(
                            random.nextBoolean()
                                    ? OptionalLong.of(number())
                                    : OptionalLong.empty());
            case "QuestionAnswered" -> new SessionEvent.QuestionAnswered(number(), time(), id());
            case "QuestionDropped" -> new SessionEvent.QuestionDropped(number());
            case "QuestionRetracted" -> new SessionEvent.QuestionRetracted(number());
            case "Masked" -> new SessionEvent.Masked(pane(), text(), random.nextInt(9));
            case "MaskWaived" -> new SessionEvent.MaskWaived(number(), pane(), text());
            case "MaskRestored" -> new SessionEvent.MaskRestored(number(), pane(), text());
            case "Warned" -> new SessionEvent.Warned(text());
            case String other -> throw new AssertionError("a new event needs samples: " + other);
        };
    }

    SessionEvent next() {
        return next(random.nextInt(kinds()));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private String id() {
        return "s" + random.nextInt(4);
    }

    private long time() {
        return random.nextInt(100_000);
    }

    private long number() {
        return 1 + random.nextInt(9);
    }

    private Pane pane() {
        return Pane.values()[random.nextInt(Pane.values().length)];
    }

    private Plot plot() {
        long number = 1 + random.nextInt(9);
        String hash =
                "%064x"
                        .formatted(random.nextLong() >>> 1)
                        .replace("0000000000000000", "abcdef0123456789");
        return new Plot(number, text(), PlotStore.fileFor(number, hash), hash, 640, 480, text());
    }

    private TerminalChange change() {
        if (random.nextInt(10) == 0) {
            columns = 1 + random.nextInt(120);
            rows = 1 + random.nextInt(50);
        }
        List<Line> scrolled = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            scrolled.add(line());
        }
        List<TerminalChange.Row> changed = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            changed.add(new TerminalChange.Row(random.nextInt(rows), line()));
        }
        Cursor cursor =
                new Cursor(random.nextInt(columns), random.nextInt(rows), random.nextBoolean());
        return new TerminalChange(columns, rows, scrolled, random.nextInt(3), changed, cursor);
    }

    private Line line() {
        List<Run> runs = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            runs.add(run());
        }
        return new Line(runs, random.nextInt(4) == 0);
    }

    private Run run() {
        String text = "x" + text();
        return switch (random.nextInt(4)) {
            case 0 -> new Run("漢", 2, style());
            case 1 -> new Run("e\u0301", 1, style());
            default -> Run.of(text, style());
        };
    }

    private Style style() {
        return random.nextInt(3) == 0
                ? Style.PLAIN
                : new Style(colour(), colour(), random.nextInt(512));
    }

    private int colour() {
        return switch (random.nextInt(3)) {
            case 0 -> Style.DEFAULT;
            case 1 -> random.nextInt(256);
            default -> Style.RGB | random.nextInt(1 << 24);
        };
    }
}
