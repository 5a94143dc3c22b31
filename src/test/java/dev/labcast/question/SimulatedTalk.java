package dev.labcast.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Two hours in which viewers ask, look at the list now and then, vote for what they would like to
/// hear, and three questions are answered every twenty minutes. What a question is worth to viewers
/// nobody knows but the oracle.
final class SimulatedTalk {
    private static final double MINUTES = 120;
    private static final double ASKED_A_MINUTE = 0.5;
    private static final double BETWEEN_LOOKS = 4;
    private static final double BETWEEN_BREAKS = 20;
    private static final int ANSWERED = 3;
    private static final int PLACES = 6;

    /// How likely somebody who looks still reads the next place, as a share of the one above.
    private static final double READS_ON = 0.8;

    enum Rule {
        FIRST_COME,
        RAW_VOTES,
        PRODUCT
    }

    private static final class Item {
        private final long number;
        private final double asked;
        private final double worth;
        private final Set<Integer> seenBy = new HashSet<>();
        private int votes;

        Item(long number, double asked, double worth) {
            this.number = number;
            this.asked = asked;
            this.worth = worth;
        }

        Tally tally() {
            return new Tally(number, votes, seenBy.size());
        }
    }

    /// Somebody looks (`viewer` from 0 on), or there is a break (-1).
    private record Moment(double at, int viewer) {}

    private final Rule rule;
    private final int viewers;
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> waiting = new ArrayList<>();

    /// What everybody sees, until something changes; empty then.
    private List<Item> page = List.of();

    SimulatedTalk(Rule rule, int viewers, long seed) {
        this.rule = rule;
        this.viewers = viewers;
        random = new Random(seed);
    }

    /// What was answered is worth, as a share of the best that waited whenever it was chosen.
    double score() {
        for (double at = wait(1 / ASKED_A_MINUTE); at < MINUTES; at += wait(1 / ASKED_A_MINUTE)) {
            items.add(new Item(items.size() + 1, at, worth()));
        }
        double answered = 0;
        double best = 0;
        int next = 0;
        for (Moment moment : moments()) {
            while (next < items.size() && items.get(next).asked <= moment.at) {
                waiting.add(items.get(next++));
                page = List.of();
            }
            if (moment.viewer >= 0) {
                look(moment.viewer);
            } else {
                best += sum(sorted(Comparator.comparingDouble((Item it) -> -it.worth)));
                List<Item> chosen = best();
                answered += sum(chosen);
                waiting.removeAll(chosen);
                page = List.of();
            }
        }
        return answered / best;
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (int viewer = 0; viewer < viewers; viewer++) {
            double at = random.nextDouble() * BETWEEN_LOOKS;
            for (; at < MINUTES; at += wait(BETWEEN_LOOKS)) {
                moments.add(new Moment(at, viewer));
            }
        }
        for (double at = BETWEEN_BREAKS; at <= MINUTES; at += BETWEEN_BREAKS) {
            moments.add(new Moment(at, -1));
        }
        moments.sort(Comparator.comparingDouble(Moment::at));
        return moments;
    }

    private void look(int viewer) {
        double read = 1;
        if (page.isEmpty()) {
            page = page();
        }
        for (Item item : List.copyOf(page)) {
            if (random.nextDouble() < read && item.seenBy.add(viewer)) {
                item.votes += random.nextDouble() < item.worth ? 1 : 0;
                page = List.of();
            }
            read *= READS_ON;
        }
    }

    private List<Item> page() {
        return switch (rule) {
            case FIRST_COME -> first(waiting, PLACES);
            case RAW_VOTES -> first(sorted(byVotes()), PLACES);
            case PRODUCT -> items(Ranking.page(tallies(), PLACES));
        };
    }

    private List<Item> best() {
        return switch (rule) {
            case FIRST_COME -> first(waiting, ANSWERED);
            case RAW_VOTES -> first(sorted(byVotes()), ANSWERED);
            case PRODUCT -> items(Ranking.best(tallies()).stream().limit(ANSWERED).toList());
        };
    }

    private List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>(waiting.size());
        waiting.forEach(it -> tallies.add(it.tally()));
        return tallies;
    }

    private List<Item> items(List<Tally> tallies) {
        List<Item> items = new ArrayList<>(tallies.size());
        tallies.forEach(it -> items.add(this.items.get((int) it.number() - 1)));
        return items;
    }

    private List<Item> sorted(Comparator<Item> order) {
        return waiting.stream().sorted(order).toList();
    }

    /// The usual "popular": of equals the elder first.
    private static Comparator<Item> byVotes() {
        return Comparator.comparingInt((Item it) -> -it.votes);
    }

    private static List<Item> first(List<Item> items, int count) {
        return List.copyOf(items.subList(0, Math.min(count, items.size())));
    }

    private static double sum(List<Item> items) {
        ToDoubleFunction<Item> worth = it -> it.worth;
        return items.stream().limit(ANSWERED).mapToDouble(worth).sum();
    }

    /// Of a Poisson process.
    private double wait(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /// Beta(1.2, 3), by Jöhnk's method.
    private double worth() {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / 1.2);
            double y = Math.pow(random.nextDouble(), 1.0 / 3);
            if (x + y <= 1) {
                return x / (x + y);
            }
        }
    }
}
