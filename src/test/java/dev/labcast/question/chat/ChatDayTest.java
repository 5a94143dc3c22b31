package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.Decision;
import dev.labcast.question.PublicFacts;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.session.SessionEvent;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A day of 50,000 messages, of which about 5,000 ask and 20,000 vote, through all that is pure.
class ChatDayTest {
    private static final int MESSAGES = 50_000;
    private static final int PEOPLE = 3_000;

    @Test
    void a_day_of_chat_replays_to_the_same_queue_and_the_same_log() {
        Day first = new Day(7);
        long start = cpu();
        first.play();
        long took = TimeUnit.NANOSECONDS.toMillis(cpu() - start);
        Day again = new Day(7);
        again.play();
        System.out.printf(
                "%d messages, %d questions, %d votes, %d events: %d ms of a core%n",
                MESSAGES, first.queue.lastNumber(), first.votes, first.told.size(), took);

        assertEquals(first.queue, again.queue);
        assertEquals(first.told, again.told);
        assertTrue(first.asks > 4_000 && first.votes > 15_000, first.asks + ", " + first.votes);
        assertTrue(first.queue.lastNumber() > 500, "in the queue: " + first.queue.lastNumber());
        assertTrue(first.queue.questions().size() <= 1_600, "remembered");
        assertTrue(took < 20_000, took + " ms");
    }

    /// Of this thread: what else runs on the machine does not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static final class Day {
        private final Random random;
        private final ChatQuestions chat =
                new ChatQuestions("twitch", new CommandReader(ChatWords.USUAL, "lab", Set.of()), 0);
        private final List<SessionEvent> told = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);
        private int asks;
        private int votes;

        Day(long seed) {
            random = new Random(seed);
        }

        void play() {
            carryOut(new QuestionCommand.Premoderate(false));
            for (int i = 0; i < MESSAGES; i++) {
                long now = i * 600L;
                for (QuestionCommand command : chat.take(event(i, now), queue, now, "s" + i / 99)) {
                    asks += command instanceof QuestionCommand.Ask ? 1 : 0;
                    votes += command instanceof QuestionCommand.VoteOn ? 1 : 0;
                    carryOut(command);
                }
            }
        }

        private ChatEvent event(int i, long now) {
            int what = random.nextInt(1_000);
            if (what == 0) {
                return new ChatEvent.Silenced("", "p" + random.nextInt(PEOPLE));
            }
            if (what < 4) {
                return new ChatEvent.Deleted("m" + random.nextInt(i + 1));
            }
            if (what < 110) {
                asked.add("m" + i);
                return said(
                        i, now, "!ask why does run " + i + " fail?", Set.of(), Optional.empty());
            }
            if (what < 550 && !asked.isEmpty()) {
                int newest = Math.max(0, asked.size() - 60);
                String to = asked.get(newest + random.nextInt(asked.size() - newest));
                return said(i, now, "+1", Set.of(), Optional.of(to));
            }
            if (what < 900) {
                return said(
                        i, now, what % 9 == 0 ? "really @lab?" : "lol", Set.of(), Optional.empty());
            }
            long number = Math.max(2, queue.lastNumber() - random.nextInt(400));
            String moderated =
                    switch (what % 8) {
                        case 0, 4, 5, 6, 7 -> "!answered " + number;
                        case 1 -> "!drop " + number;
                        case 2 -> "!merge " + (number - 1) + " " + number;
                        default -> "!next";
                    };
            return said(i, now, moderated, Set.of(Chatter.Role.MODERATOR), Optional.empty());
        }

        private ChatEvent said(
                int i, long now, String text, Set<Chatter.Role> roles, Optional<String> replyTo) {
            int who = random.nextInt(PEOPLE);
            Chatter by = new Chatter("id" + who, "p" + who, "P" + who, roles, false);
            return new ChatEvent.Said(
                    new ChatMessage(
                            "m" + i,
                            by,
                            text,
                            now,
                            replyTo,
                            Optional.empty(),
                            false,
                            0,
                            List.of()));
        }

        private void carryOut(QuestionCommand command) {
            if (queue.decide(command) instanceof Decision.Done(var facts)) {
                for (var fact : facts) {
                    queue = queue.evolve(fact);
                    told.addAll(PublicFacts.of(fact, queue));
                }
            }
        }
    }
}
