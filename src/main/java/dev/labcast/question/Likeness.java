package dev.labcast.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds questions that may ask the same, for a person to look at with both texts before them:
/// words alone cannot tell ("red line" and "blue line"), so nothing is merged by it. Any thread.
public final class Likeness {
    /// Two that may ask the same; `second` came later. `share` is how much of their words they have
    /// in common, 0 to 1.
    public record Pair(Question first, Question second, double share) {}

    private static final Comparator<Pair> LIKELIEST_FIRST =
            Comparator.comparingDouble(Pair::share)
                    .reversed()
                    .thenComparingLong(it -> place(it.first()))
                    .thenComparingLong(it -> place(it.second()));

    private static final double ALIKE = 0.5;

    /// Where both are about the same thing on the page, or came close to each other.
    private static final double ALIKE_AND_NEAR = 0.34;

    private static final long NEAR_MS = 5 * 60_000;
    private static final int MOST_WORDS = 60;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// They stand in most questions.
    private static final Set<String> STOP =
            Set.of(
                    ("a about an and any are as at be but by can could did do does for from had has"
                                    + " have how i if in is it its just me my no not of on or please"
                                    + " should so than that the then there these they this those to"
                                    + " up us use used using was we were what when where which who"
                                    + " why will with would you your")
                            .split(" "));

    private Likeness() {}

    /// The likeliest first, at most `most`, of all that viewers can vote for.
    public static List<Pair> pairs(QuestionQueue queue, int most) {
        List<Question> questions = queue.questions().stream().filter(Question::votable).toList();
        List<Set<String>> words = questions.stream().map(it -> words(it.text())).toList();
        Map<String, List<Integer>> users = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int second = 0; second < questions.size(); second++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (String word : words.get(second)) {
                List<Integer> before = users.computeIfAbsent(word, _ -> new ArrayList<>());
                before.forEach(first -> common.merge(first, 1, Integer::sum));
                before.add(second);
            }
            for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
                int first = entry.getKey();
                int both = entry.getValue();
                int either = words.get(first).size() + words.get(second).size() - both;
                Pair pair =
                        new Pair(
                                questions.get(first),
                                questions.get(second),
                                (double) both / either);
                if (isLikely(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs.stream().sorted(LIKELIEST_FIRST).limit(most).toList();
    }

    /// Those of the queue that may stand for `question` and may ask the same, the likeliest first.
    public static List<Question> to(Question question, QuestionQueue queue) {
        return to(question, queue, it -> it.mayStandFor(question), Likeness::words);
    }

    /// Those that are `wanted` and may ask the same, where the caller keeps the [#words] of each
    /// for the next time.
    public static List<Question> to(
            Question question,
            QuestionQueue queue,
            Predicate<Question> wanted,
            Function<Question, Set<String>> words) {
        Set<String> own = words.apply(question);
        return queue.questions().stream()
                .filter(wanted)
                .map(it -> pair(question, own, it, words.apply(it)))
                .filter(Likeness::isLikely)
                .sorted(LIKELIEST_FIRST)
                .map(it -> it.first().id().equals(question.id()) ? it.second() : it.first())
                .toList();
    }

    private static Pair pair(
            Question question, Set<String> words, Question other, Set<String> others) {
        int both = 0;
        for (String word : others) {
            both += words.contains(word) ? 1 : 0;
        }
        double share = both == 0 ? 0 : (double) both / (words.size() + others.size() - both);
        return place(other) < place(question)
                ? new Pair(other, question, share)
                : new Pair(question, other, share);
    }

    /// Those that have no number yet come after all that have.
    private static long place(Question question) {
        return question.number() == 0 ? Long.MAX_VALUE : question.number();
    }

    private static boolean isLikely(Pair pair) {
        Question first = pair.first();
        Question second = pair.second();
        boolean sameThing = !first.anchor().isEmpty() && first.anchor().equals(second.anchor());
        boolean near = Math.abs(second.askedAt() - first.askedAt()) <= NEAR_MS;
        return pair.share() >= (sameThing || near ? ALIKE_AND_NEAR : ALIKE);
    }

    /// What a question is compared by.
    public static Set<String> words(Question question) {
        return words(question.text());
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String word : BETWEEN.split(plain)) {
            if (!word.isEmpty() && !STOP.contains(word) && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }
}
