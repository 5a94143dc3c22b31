package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Asked;
import dev.labcast.session.Entry;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever is asked of the queue in whatever order, it keeps its promises.
class RandomQueueTest {
    private static final QuestionRules RULES = new QuestionRules(50, 6, 1_000, 4);
    private static final int STEPS = 400;

    @Test
    void the_log_tells_of_the_queue_exactly_what_is_public() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Table table = new Table(RULES);
            SessionState state = SessionState.initial();
            for (int at = 0; at < STEPS; at++) {
                QuestionQueue before = table.queue;
                for (SessionEvent event : table.trying(command(random, at))) {
                    state = state.evolve(new Entry(state.entries(), at, event));
                }
                String what = "seed " + seed + " at " + at;
                assertEquals(
                        table.queue.questions().stream()
                                .filter(it -> it.number() > 0)
                                .sorted((a, b) -> Long.compare(a.number(), b.number()))
                                .map(it -> publicly(it, table.queue))
                                .toList(),
                        List.copyOf(state.questions().list()),
                        what);
                keepsItsPromises(before, table.queue, what);
            }
        }
    }

    @Test
    void what_it_forgets_is_over_and_the_log_still_tells_of_it() {
        QuestionRules brief = new QuestionRules(5, 6, 3, 4);
        long forgotten = 0;
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Table table = new Table(brief);
            SessionState state = SessionState.initial();
            for (int at = 0; at < STEPS; at++) {
                for (SessionEvent event :
                        table.trying(later(random, at, table.queue.lastNumber()))) {
                    state = state.evolve(new Entry(state.entries(), at, event));
                }
                String what = "seed " + seed + " at " + at;
                forgetsOnlyWhatIsOver(table.queue, state, what);
                long over = table.queue.questions().stream().filter(it -> !it.open()).count();
                // The one that ended last stays, however old it is.
                assertTrue(over <= brief.mostOver() + 1, what + ": " + over);
                assertTrue(table.queue.memory().gone().size() <= brief.mostOver(), what);
                assertTrue(table.queue.memory().recent().size() <= 6, what);
            }
            forgotten +=
                    state.questions().list().stream()
                            .filter(it -> table.queue.find(it.number()).isEmpty())
                            .count();
        }
        assertTrue(forgotten > 100, forgotten + " were forgotten");
    }

    private static void forgetsOnlyWhatIsOver(QuestionQueue queue, SessionState told, String what) {
        for (Asked asked : told.questions().list()) {
            Optional<Question> kept = queue.find(asked.number());
            boolean open = asked.open() || asked.fate() instanceof Asked.Fate.Merged;
            assertTrue(kept.isPresent() || !open, what + ": " + asked);
            kept.ifPresent(it -> assertEquals(publicly(it, queue), asked, what));
        }
    }

    @Test
    void the_same_commands_give_the_same_queue() {
        for (long seed = 0; seed < 20; seed++) {
            assertEquals(played(seed), played(seed));
        }
    }

    private static QuestionQueue played(long seed) {
        Random random = new Random(seed);
        Table table = new Table(RULES);
        for (int at = 0; at < STEPS; at++) {
            table.trying(command(random, at));
        }
        return table.queue;
    }

    private static void keepsItsPromises(QuestionQueue before, QuestionQueue now, String what) {
        long suggested =
                now.questions().stream()
                        .filter(it -> it.open() && it.number() == 0)
                        .filter(it -> it.asking().manner().suggested())
                        .count();
        assertTrue(suggested <= RULES.mostSuggested(), what);
        List<Question> asked =
                now.questions().stream()
                        .filter(it -> it.open() && !it.asking().manner().suggested())
                        .toList();
        long open = now.questions().stream().filter(Question::open).count();
        assertTrue(open - suggested <= RULES.mostOpen(), what);
        assertEquals(
                asked.size(),
                asked.stream().map(Question::by).distinct().count(),
                what + ": one open question each");
        assertTrue(
                now.questions().stream()
                                .filter(it -> it.state() instanceof QuestionState.OnStage)
                                .count()
                        <= 1,
                what);
        for (Question question : now.questions()) {
            assertTrue(!question.voters().contains(question.by()), what);
            sumsUp(question, now, what);
            assertTrue(!now.memory().gone().contains(question.id()), what);
            boolean bare = question.text().isEmpty() && question.name().isEmpty();
            assertEquals(question.state() instanceof QuestionState.Retracted, bare, what);
            before.find(question.id())
                    .filter(it -> !it.open())
                    .ifPresent(it -> assertTrue(!question.open(), what + ": over stays over"));
        }
    }

    /// The distinct voters of what was merged into it and of itself, and those who asked that.
    private static void sumsUp(Question question, QuestionQueue now, String what) {
        if (question.open()) {
            Set<Viewer> all = new HashSet<>();
            supporters(question, now, all);
            all.remove(question.by());
            assertEquals(all, question.voters().stream().collect(Collectors.toSet()), what);
        }
    }

    private static void supporters(Question question, QuestionQueue now, Set<Viewer> all) {
        question.own().voters().stream().forEach(all::add);
        for (String merged : question.merged()) {
            Question other = now.find(merged).orElseThrow();
            assertTrue(
                    other.state() instanceof QuestionState.Merged(var into, var held)
                            && into.equals(question.id())
                            && held.isPresent() == (other.number() == 0));
            all.add(other.by());
            supporters(other, now, all);
        }
    }

    private static Asked publicly(Question it, QuestionQueue queue) {
        return new Asked(
                it.number(),
                it.asking().kind(),
                it.by().source(),
                it.name(),
                it.text(),
                it.anchor(),
                it.askedAt(),
                it.votes(),
                it.all().shown(),
                fate(it.state(), queue));
    }

    private static Asked.Fate fate(QuestionState state, QuestionQueue queue) {
        return switch (state) {
            case QuestionState.Held _ -> throw new AssertionError("held, with a number");
            case QuestionState.Queued() -> new Asked.Fate.Waiting();
            case QuestionState.OnStage() -> new Asked.Fate.OnStage();
            case QuestionState.Answered(var at, var segment) ->
                    new Asked.Fate.Answered(at, segment);
            case QuestionState.Merged(var into, _) ->
                    new Asked.Fate.Merged(queue.find(into).orElseThrow().number());
            case QuestionState.Accepted(var at, var segment) ->
                    new Asked.Fate.Accepted(at, segment);
            case QuestionState.Dropped() -> new Asked.Fate.Dropped();
            case QuestionState.Retracted() -> new Asked.Fate.Retracted();
        };
    }

    private static QuestionCommand command(Random random, long at) {
        return command(random, at, random.nextInt(40), random.nextInt(20));
    }

    /// Ids go on with time, so that there are many, and old ones are seldom named.
    private static QuestionCommand later(Random random, long at, long lastNumber) {
        return command(random, at, at / 8 + random.nextInt(12), random.nextLong(lastNumber + 2));
    }

    private static QuestionCommand command(Random random, long at, long which, long number) {
        Viewer by = new Viewer("room", "v" + random.nextInt(12));
        String id = "q" + which;
        String other = "q" + (which + 1 + random.nextInt(3));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                    new QuestionCommand.Ask(
                            id,
                            by,
                            "n",
                            random.nextInt(5) == 0 ? "a.com/x" : "Why?",
                            "",
                            at,
                            manner(random, at));
            case 13, 14, 15 -> new QuestionCommand.Merge(id, other);
            case 16 ->
                    random.nextBoolean()
                            ? new QuestionCommand.Split(id)
                            : new QuestionCommand.Accept(id, at, "s");
            case 17 -> new QuestionCommand.Seen(List.of(number, number + 1), by);
            case 18 ->
                    switch (random.nextInt(10)) {
                        case 0 -> new QuestionCommand.Clear("room", at - 20);
                        case 1, 2 -> new QuestionCommand.Silence(by, at - random.nextInt(20));
                        case 3, 4 -> new QuestionCommand.Glimpsed(List.of(number), 7);
                        default -> new QuestionCommand.VoteOn(id, by);
                    };
            case 4, 5, 6 -> new QuestionCommand.Vote(number, by, random.nextInt(3) > 0);
            case 7 -> new QuestionCommand.Withdraw(by);
            case 8 -> new QuestionCommand.Retract("room", id);
            case 9 -> new QuestionCommand.Approve(id);
            case 10 -> new QuestionCommand.Show(id);
            case 11 -> new QuestionCommand.Answer(id, at, "s" + random.nextInt(3));
            case 12 ->
                    random.nextBoolean()
                            ? new QuestionCommand.Drop(id)
                            : new QuestionCommand.TakeOff();
            default -> new QuestionCommand.Premoderate(random.nextBoolean());
        };
    }

    private static Manner manner(Random random, long at) {
        return new Manner(
                QuestionKind.values()[random.nextInt(3)],
                Standing.values()[random.nextInt(5)],
                random.nextInt(4) == 0,
                at - random.nextInt(10));
    }
}
