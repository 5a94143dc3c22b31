package dev.labcast.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which order questions should be answered, and in which viewers should be shown them. Sorting
/// by votes alone keeps on top what came first; here the share of those who saw a question counts
/// ([Tally#worth]), and two places are kept for the least seen, so that each gets its chance. Equal
/// ones stand by their numbers. Pure; any thread.
public final class Ranking {
    /// So many places of a page are for the least seen.
    private static final int SLOTS = 2;

    private static final Comparator<Tally> BEST_FIRST = Ranking::bestFirst;

    private static final Comparator<Tally> LEAST_SEEN_FIRST = Ranking::leastSeenFirst;

    private Ranking() {}

    /// The one to be answered next first.
    public static List<Tally> best(Collection<Tally> tallies) {
        List<Tally> best = new ArrayList<>(tallies);
        best.sort(BEST_FIRST);
        return best;
    }

    /// What viewers are shown, in this order: the best of `places`, and the least seen of the rest
    /// in the last two.
    public static List<Tally> page(Collection<Tally> tallies, int places) {
        List<Tally> best = best(tallies);
        int kept = Math.min(best.size(), Math.max(0, places - SLOTS));
        List<Tally> rest = best.subList(kept, best.size());
        rest.sort(LEAST_SEEN_FIRST);
        return List.copyOf(best.subList(0, Math.min(best.size(), places)));
    }

    /// All of them as a list that goes on below the [#page]: behind it the best of the rest.
    public static List<Tally> list(Collection<Tally> tallies, int places) {
        Set<Tally> list = new LinkedHashSet<>(page(tallies, places));
        list.addAll(best(tallies));
        return List.copyOf(list);
    }

    /// Those that stand on the [#page] only because few have seen them.
    public static List<Tally> chances(Collection<Tally> tallies, int places) {
        Set<Tally> best = best(tallies).stream().limit(places).collect(Collectors.toSet());
        return page(tallies, places).stream().filter(it -> !best.contains(it)).toList();
    }

    /// The questions that wait, the one to be answered next first.
    public static List<Question> waiting(QuestionQueue queue) {
        return waitingOnes(queue).sorted(Comparator.comparing(Tally::of, BEST_FIRST)).toList();
    }

    /// Which two the overlay should name next where viewers vote in a chat only, which shows none:
    /// those that were named least often, of these the least seen. Whoever names them says so
    /// ([QuestionCommand.Glimpsed]), and others are next.
    public static List<Question> toName(QuestionQueue queue) {
        return waitingOnes(queue)
                .sorted(
                        Comparator.<Question>comparingInt(it -> it.all().glimpses())
                                .thenComparing(Tally::of, LEAST_SEEN_FIRST))
                .limit(SLOTS)
                .toList();
    }

    /// Without rounding: the shares as fractions, each multiplied by what is below the other.
    private static int bestFirst(Tally a, Tally b) {
        int worth =
                Long.compare(
                        (b.votes() + 1L) * (a.impressions() + 4L),
                        (a.votes() + 1L) * (b.impressions() + 4L));
        return worth != 0 ? worth : Long.compare(a.number(), b.number());
    }

    private static int leastSeenFirst(Tally a, Tally b) {
        int seen = Integer.compare(a.impressions(), b.impressions());
        return seen != 0 ? seen : Long.compare(a.number(), b.number());
    }

    private static Stream<Question> waitingOnes(QuestionQueue queue) {
        return queue.questions().stream().filter(it -> it.state() instanceof QuestionState.Queued);
    }
}
