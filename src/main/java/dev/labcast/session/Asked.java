package dev.labcast.session;

/// A viewer's question as everybody may see it. `source` is where it was asked (`room`, `twitch`,
/// `rehearsal`), `name` what the viewer wants to be called ("" for nobody in particular), `anchor`
/// what on the live page it is about ("" for nothing), `askedAt` when, in ms. One that was taken
/// back has neither name nor text. Immutable; any thread.
public record Asked(
        long number,
        String source,
        String name,
        String text,
        String anchor,
        long askedAt,
        int votes,
        Fate fate) {

    /// What has become of a question.
    public sealed interface Fate {

        /// It waits for its turn.
        record Waiting() implements Fate {}

        /// Viewers see it over the picture.
        record OnStage() implements Fate {}

        /// It was answered at `at` (ms), within `segment` ("" where none ran).
        record Answered(long at, String segment) implements Fate {}

        /// It was not taken.
        record Dropped() implements Fate {}

        /// Whoever asked took it back, or it was deleted where it was asked.
        record Retracted() implements Fate {}
    }

    /// Whether it still may come on stage or is there.
    public boolean open() {
        return fate instanceof Fate.Waiting || fate instanceof Fate.OnStage;
    }

    Asked with(Fate next) {
        return new Asked(number, source, name, text, anchor, askedAt, votes, next);
    }

    Asked voted(int count) {
        return new Asked(number, source, name, text, anchor, askedAt, count, fate);
    }

    /// All that remains of a question that was taken back.
    Asked tombstone() {
        return new Asked(number, source, "", "", "", askedAt, 0, new Fate.Retracted());
    }
}
