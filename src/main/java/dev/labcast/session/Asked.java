package dev.labcast.session;

/// A viewer's question as everybody may see it. `source` is where it was asked (`room`, `twitch`;
/// in a rehearsal `rehearsal` or `rehearsal-room`), `name` what the viewer wants to be called (""
/// for nobody in particular), `anchor` what on the live page it is about ("" for nothing),
/// `askedAt` when, in ms; `seen` is how many viewers it was shown to where they could vote. One
/// that was taken back has neither name nor text. Immutable; any thread.
public record Asked(
        long number,
        QuestionKind kind,
        String source,
        String name,
        String text,
        String anchor,
        long askedAt,
        int votes,
        int seen,
        Fate fate) {

    /// A question, shown to nobody that we know of.
    public Asked(
            long number,
            String source,
            String name,
            String text,
            String anchor,
            long askedAt,
            int votes,
            Fate fate) {
        this(number, QuestionKind.QUESTION, source, name, text, anchor, askedAt, votes, 0, fate);
    }

    /// Whether it was asked in a rehearsal, so that nobody is to take it for a viewer's.
    public boolean rehearsed() {
        return RehearsedSource.isOne(source);
    }

    /// What has become of a question.
    public sealed interface Fate {

        /// It waits for its turn.
        record Waiting() implements Fate {}

        /// Viewers see it over the picture.
        record OnStage() implements Fate {}

        /// It was answered at `at` (ms), within `segment` ("" where none ran).
        record Answered(long at, String segment) implements Fate {}

        /// It is one with question `into`, which stands for both.
        record Merged(long into) implements Fate {}

        /// It holds, as was found at `at` (ms), within `segment` ("" where none ran).
        record Accepted(long at, String segment) implements Fate {}

        /// It was not taken.
        record Dropped() implements Fate {}

        /// Whoever asked took it back, or it was deleted where it was asked.
        record Retracted() implements Fate {}
    }

    /// Whether it still may come on stage or is there.
    public boolean open() {
        return fate instanceof Fate.Waiting || fate instanceof Fate.OnStage;
    }

    /// Whether it has not come to its end yet.
    boolean going() {
        return open() || fate instanceof Fate.Merged;
    }

    Asked with(Fate next) {
        return new Asked(number, kind, source, name, text, anchor, askedAt, votes, seen, next);
    }

    Asked counted(int nowVotes, int nowSeen) {
        return new Asked(
                number, kind, source, name, text, anchor, askedAt, nowVotes, nowSeen, fate);
    }

    /// All that remains of a question that was taken back.
    Asked tombstone() {
        return new Asked(number, kind, source, "", "", "", askedAt, 0, 0, new Fate.Retracted());
    }
}
