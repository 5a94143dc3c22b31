package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OpenBlocks;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The notebook's text as the rules read it. `editLine` and `editColumn` say where the last change
/// was made ([Passage#NOWHERE] if it was not made within one line). Used by the guard's thread.
final class NotebookSight {
    static final String PRIVATE = RowMask.BLOCK + " private";

    private final Draft.NotebookText text;
    private final int editLine;
    private final int editColumn;
    private final RuleBook version;
    private final boolean whole;
    private final List<List<Finding>> findings = new ArrayList<>();
    private final Set<String> secretLines = new HashSet<>();

    NotebookSight(Draft.NotebookText text, int editLine, int editColumn, GuardRules rules) {
        this.text = text;
        this.editLine = editLine;
        this.editColumn = editColumn;
        this.version = rules.version();
        long unread = rules.overruns();
        List<String> lines = text.lines();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean hidden = text.privateLines().contains(i);
            int point = i == editLine ? editColumn : Passage.NOWHERE;
            passages.add(hidden ? Passage.of("") : new Passage(lines.get(i), point));
            findings.add(
                    new ArrayList<>(
                            hidden ? List.of() : rules.scan(new Passage(lines.get(i), point))));
            if (hidden && !lines.get(i).isBlank()) {
                secretLines.add(lines.get(i));
            }
        }
        rules.blocks(lines, OpenBlocks.NONE, findings);
        rules.across(passages, findings);
        whole = rules.overruns() == unread;
    }

    /// `newer` text, with the place of the change that led to it.
    NotebookSight then(Draft.NotebookText newer, GuardRules rules) {
        List<String> before = text.lines();
        List<String> after = newer.lines();
        return SplicedLines.between(before, after)
                .map(change -> {
                    boolean within = change.removed() == 1 && change.inserted().size() == 1;
                    int line = within ? change.first() : Passage.NOWHERE;
                    int column =
                            within ? editEnd(before.get(line), after.get(line)) : Passage.NOWHERE;
                    return new NotebookSight(newer, line, column, rules);
                })
                .orElseGet(() -> new NotebookSight(newer, editLine, editColumn, rules));
    }

    /// A char typed behind one like it was added at the end of them: a secret grows there.
    private static int editEnd(String before, String after) {
        int head = Foresight.commonPrefix(before, after);
        int shorter = Math.min(before.length(), after.length()) - head;
        int tail = 0;
        while (tail < shorter
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return after.length() - tail;
    }

    Draft.NotebookText text() {
        return text;
    }

    List<Finding> findings(int line) {
        return findings.get(line);
    }

    int editLine() {
        return editLine;
    }

    int editColumn() {
        return editColumn;
    }

    /// Whether it was read by the rules of today, as far as there was time.
    boolean isOf(GuardRules rules) {
        return version == rules.version();
    }

    /// Whether every line was read, by the rules of today.
    boolean readBy(GuardRules rules) {
        return whole && isOf(rules);
    }

    NotebookSight again(GuardRules rules) {
        return new NotebookSight(text, editLine, editColumn, rules);
    }

    boolean isPrivate(int line) {
        return text.privateLines().contains(line);
    }

    /// Whether a private line of this text reads `line`.
    boolean keepsPrivate(String line) {
        return secretLines.contains(line);
    }
}
