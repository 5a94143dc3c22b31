package dev.labcast.question;

import java.util.List;

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
    record Ask(
            String id, Viewer by, String name, String text, String anchor, long at, Manner manner)
            implements OfViewers {

        /// A plain question of somebody who is known.
        public Ask(String id, Viewer by, String name, String text, String anchor, long at) {
            this(id, by, name, text, anchor, at, Manner.asked(at));
        }

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

    /// The viewer wants the question `id` answered, which may still wait to be let through: where
    /// it was asked everybody read it.
    record VoteOn(String id, Viewer by) implements OfViewers {
        @Override
        public String source() {
            return by.source();
        }
    }

    /// The viewer was shown these questions where they could vote for them.
    record Seen(List<Long> numbers, Viewer by) implements OfViewers {
        public Seen {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String source() {
            return by.source();
        }
    }

    /// Somebody was silenced where they speak: what they said until `until`, by the clock of that
    /// place ([Manner#saidAt]), is gone, also what comes later.
    record Silence(Viewer by, long until) implements OfViewers {
        @Override
        public String source() {
            return by.source();
        }
    }

    /// All that was said there until `until` is gone, as above.
    record Clear(String source, long until) implements OfViewers {}

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

    /// A bug or an idea holds; the rest as with an answer.
    record Accept(String id, long at, String segment) implements OfDesk {}

    record Drop(String id) implements OfDesk {}

    /// `duplicate` asks the same as `kept`, which from now on stands for both.
    record Merge(String kept, String duplicate) implements OfDesk {}

    /// `duplicate` waits for itself again.
    record Split(String duplicate) implements OfDesk {}

    /// The questions were named over the picture while `viewers` watched.
    record Glimpsed(List<Long> numbers, int viewers) implements OfDesk {
        public Glimpsed {
            numbers = List.copyOf(numbers);
            if (viewers < 0) {
                throw new IllegalArgumentException("viewers count from 0");
            }
        }
    }

    /// From now on every question waits until it is let through, or none does. Those that are held
    /// stay held: a person let them wait, and a person lets them through.
    record Premoderate(boolean on) implements OfDesk {}
}
