package dev.labcast.audit;

import dev.labcast.guard.MaskBlock;
import dev.labcast.guard.Masked;
import dev.labcast.guard.TextGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Secrets by the guard's rules of today, registered values of the person's, and terms under
/// embargo today. Reads everything twice: what one place tells to be a secret is one in all others.
/// One thread.
final class SecretsCheck implements Check {
    private static final String EMBARGO = "embargo";
    private static final String KNOWN = "known-value";

    /// Rules that hide lines, so that lines below each other are one finding.
    private static final Set<String> BLOCKS = Set.of("private-key", "secret-output", "code-sheet");

    private static final int AROUND = 30;
    private static final int LEAST_LEFT = 4;

    private final TextGuard guard;

    SecretsCheck(TextGuard guard) {
        this.guard = guard;
    }

    @Override
    public void run(Audited audited, Findings into) {
        audited.documents().forEach(this::read);
        for (Document document : audited.documents()) {
            List<TextGuard.Seen> seen = read(document);
            new Lines(document, into).take(seen);
        }
    }

    private List<TextGuard.Seen> read(Document document) {
        guard.begin();
        List<TextGuard.Seen> seen = new ArrayList<>();
        for (SeenText line : document.lines()) {
            seen.addAll(guard.take(Invisible.without(line.text())));
        }
        seen.addAll(guard.flush());
        return seen;
    }

    /// The findings of one document; lines of a block are put together.
    private static final class Lines {
        private final Document document;
        private final Findings into;
        private final List<Found> block = new ArrayList<>();

        Lines(Document document, Findings into) {
            this.document = document;
            this.into = into;
        }

        void take(List<TextGuard.Seen> seen) {
            for (int i = 0; i < seen.size(); i++) {
                SeenText line = document.lines().get(i);
                String text = TextGuard.read(Invisible.without(line.text()));
                boolean goesOn = false;
                for (Masked hidden : seen.get(i).hidden()) {
                    String value = text.substring(hidden.from(), hidden.to());
                    if (isLeft(hidden.rule(), value)) {
                        String excerpt = excerpt(seen.get(i));
                        goesOn |= add(found(hidden.rule(), value, line.place(), excerpt));
                    }
                }
                if (!goesOn) {
                    endBlock();
                }
            }
            endBlock();
        }

        /// Whether it is a line of a block.
        private boolean add(Found one) {
            if (!BLOCKS.contains(one.rule())) {
                into.add(one);
                return false;
            }
            if (!block.isEmpty() && !block.getFirst().rule().equals(one.rule())) {
                endBlock();
            }
            block.add(one);
            return true;
        }

        private void endBlock() {
            if (!block.isEmpty()) {
                into.add(
                        block.getFirst()
                                .with(
                                        String.join(
                                                "\n", block.stream().map(Found::value).toList())));
                block.clear();
            }
        }
    }

    /// What the guard masked while it was recorded is gone, and its marks are no secret. A line of
    /// a command's output with a mark on it had its secret there.
    private static boolean isLeft(String rule, String value) {
        if (value.indexOf('▒') < 0) {
            return !value.isBlank();
        }
        String left = value.replaceAll("[▒\\s\\p{Punct}]", "");
        return !MaskBlock.isAll(value) && !BLOCKS.contains(rule) && left.length() >= LEAST_LEFT;
    }

    private static Found found(String rule, String value, Place place, String excerpt) {
        if (rule.equals(EMBARGO)) {
            return new Found(
                    Kind.EMBARGO,
                    Severity.BLOCKS,
                    rule,
                    value,
                    place,
                    excerpt,
                    "It is under embargo today; wait, erase it or waive it.");
        }
        String what = rule.equals(KNOWN) ? "A registered value" : "It looks like a secret";
        return new Found(
                Kind.SECRET,
                Severity.BLOCKS,
                rule,
                value,
                place,
                excerpt,
                what + "; erase it, and replace it where it is in use.");
    }

    private static String excerpt(TextGuard.Seen seen) {
        String text = seen.text().text().strip();
        int mark = Math.max(0, text.indexOf('▒'));
        int from = Math.max(0, mark - AROUND);
        int to = Math.min(text.length(), mark + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
