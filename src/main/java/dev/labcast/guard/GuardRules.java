package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OpenBlocks;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.guard.rule.SecretValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules in force: the rule book, which grows when a secret is learned, and what it said about
/// lines seen lately. Reading text ([#cleared]) and being told of secrets ([#know]) are for any
/// thread, everything else for the guard's.
final class GuardRules {
    private static final int REMEMBERED = 4_096;
    static final String MASK = RowMask.BLOCK.repeat(6);

    private final Veil veil;
    private volatile RuleBook book;
    private final Map<Passage, List<Finding>> shapes =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Passage, List<Finding>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    GuardRules(RuleBook book, Workspace workspace) {
        this.book = book;
        veil = new Veil(workspace);
    }

    GuardRules(RuleBook book) {
        this(book, Workspace.EVERYWHERE);
    }

    /// What `settings` ask for, with the embargoes that hold at `now`.
    static RuleBook book(GuardSettings settings, Instant now) {
        Set<String> values = SecretValues.among(settings.environment());
        values.addAll(SecretValues.inFiles(SecretFiles.read(settings.secretFiles())));
        return RuleBook.of(values, settings.embargo().at(now), settings.own(), settings.disabled());
    }

    /// Changes whenever a secret was learned.
    RuleBook version() {
        return book;
    }

    /// Whether a whole frame of the terminal is hidden.
    Veil veil() {
        return veil;
    }

    List<Finding> scan(Passage passage) {
        List<Finding> out = new ArrayList<>(shapes.computeIfAbsent(passage, this::shape));
        book.known(passage, out);
        return out;
    }

    private List<Finding> shape(Passage passage) {
        List<Finding> out = new ArrayList<>();
        book.shape(passage, out);
        return List.copyOf(out);
    }

    OpenBlocks blocks(List<String> lines, OpenBlocks open, List<List<Finding>> findings) {
        return book.blocks(lines, open, findings);
    }

    void across(List<Passage> lines, List<List<Finding>> findings) {
        book.across(lines, findings);
    }

    OpenBlocks openAfter(List<String> lines, OpenBlocks open) {
        return book.openAfter(lines, open);
    }

    /// Remembers the sticky secrets among `findings` of `text` for the session.
    void learn(String text, List<Finding> findings) {
        know(sticky(text, findings));
    }

    /// As above, of many lines at once: what is known is put in order only once.
    void learn(List<ReadLine> lines) {
        Set<String> values = new HashSet<>();
        lines.forEach(line -> values.addAll(sticky(line.text(), line.findings())));
        know(values);
    }

    static Set<String> sticky(String text, List<Finding> findings) {
        Set<String> values = new HashSet<>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Secret(var _, var start, var end, var sticky)
                    && sticky) {
                values.add(text.substring(start, end));
            }
        }
        return values;
    }

    /// From now on these are secrets. Any thread.
    synchronized void know(Set<String> values) {
        if (!values.isEmpty()) {
            book = book.knowing(values);
        }
    }

    /// `text` with everything that must not be seen replaced by a mark of fixed width.
    String cleared(String text) {
        return masked(text, book.scan(Passage.of(text)));
    }

    /// `text` with the chars of `findings` replaced: secrets by the mark, unfinished ones by
    /// nothing.
    static String masked(String text, List<Finding> findings) {
        if (findings.isEmpty()) {
            return text;
        }
        RowText row = new RowText(text);
        findings.forEach(row::hide);
        return row.seen();
    }
}
