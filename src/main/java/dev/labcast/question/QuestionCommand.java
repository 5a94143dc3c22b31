package dev.labcast.question;

/// What somebody wants of the queue. Immutable; any thread.
public sealed interface QuestionCommand {

    /// What viewers may want, and those who speak for them. Texts are as they were typed: hostile.
    sealed interface OfViewers extends QuestionCommand {
        /// Where it comes from.
        String source();
    }

    /// What only the researcher may want. A question is named by its id, since one that is held has
    /// no number.
    sealed interface OfDesk extends QuestionCommand {}

    /// `id` is unique over all sources; `at` is now.
    record Ask(String id, Viewer by, String name, String text, String anchor, long at)
            implements OfViewers {
        @Override
        public String source() {
            return by.source();
        }
    }

    /// The viewer wants (`up`), or no longer wants, the question answered. Saying it twice changes
    /// nothing.
    record Vote(long number, Viewer by, boolean up) implements OfViewers {
        @Override
        public String source() {
            return by.source();
        }
    }

    /// Takes the viewer's open question back.
    record Withdraw(Viewer by) implements OfViewers {
        @Override
        public String source() {
            return by.source();
        }
    }

    /// The question was deleted where it was asked; this may come before the question itself.
    record Retract(String source, String id) implements OfViewers {}

    /// Lets a held question into the queue.
    record Approve(String id) implements OfDesk {}

    /// Puts it over the picture, in place of another.
    record Show(String id) implements OfDesk {}

    record TakeOff() implements OfDesk {}

    /// It was answered at `at` (ms), while `segment` ran ("" for none).
    record Answer(String id, long at, String segment) implements OfDesk {}

    record Drop(String id) implements OfDesk {}

    /// From now on every question waits until it is let through, or none does. Those that are held
    /// stay held: a person let them wait, and a person lets them through.
    record Premoderate(boolean on) implements OfDesk {}
}
