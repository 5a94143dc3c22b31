package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OpenBlocks;
import dev.labcast.guard.rule.OwnRule;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.Reasons;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.guard.rule.SecretValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules in force: the rule book, which grows when a secret is learned, and what it said about
/// lines seen lately. Reading text ([#cleared]) and being told of secrets ([#know]) are for any
/// thread, everything else for the guard's.
final class GuardRules {
    private static final Reasons REASONS = Reasons.load();

    /// More than the lines that may wait at once: what is read in many turns is read to its end.
    private static final int REMEMBERED = Inbox.MOST_LINES + 4_096;

    static final String MASK = RowMask.BLOCK.repeat(6);

    private final Veil veil;
    private final Waivers waivers = new Waivers();
    private volatile RuleBook book;
    private final Budget budget;
    private RuleBook shapedBy;

    /// Knows the values that were registered, and no others.
    private volatile RuleBook registered;

    private final Map<Passage, List<Finding>> shapes =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Passage, List<Finding>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    GuardRules(RuleBook book, Workspace workspace, Budget budget) {
        this.book = book;
        this.budget = budget;
        registered = book;
        shapedBy = book;
        veil = new Veil(workspace);
    }

    GuardRules(RuleBook book, Workspace workspace) {
        this(book, workspace, Budget.unlimited());
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

    /// Changes whenever a secret was learned, or the person's rules were replaced.
    RuleBook version() {
        return book;
    }

    /// Whether a whole frame of the terminal is hidden.
    Veil veil() {
        return veil;
    }

    /// The next turn of the guard begins, with a fresh budget of time.
    void renewBudget() {
        budget.renew();
    }

    /// How many lines were masked unread so far because the time was spent.
    long overruns() {
        return budget.overruns();
    }

    /// A line that there is no time for is masked as a whole ([RuleBook#OVERRUN]).
    List<Finding> scan(Passage passage) {
        return scan(passage, true);
    }

    /// For what is given out once and never read again: takes the time it takes.
    List<Finding> scanAtOnce(Passage passage) {
        return scan(passage, false);
    }

    private List<Finding> scan(Passage passage, boolean mayWait) {
        RuleBook now = book;
        if (!now.hasShapesOf(shapedBy)) {
            shapes.clear();
            shapedBy = now;
        }
        List<Finding> shape = shapes.get(passage);
        if (shape == null) {
            if (mayWait && !budget.allows()) {
                return List.of(
                        new Finding.Secret(RuleBook.OVERRUN, 0, passage.text().length(), false));
            }
            shape = shape(now, passage);
            shapes.put(passage, shape);
        }
        List<Finding> out = new ArrayList<>(shape);
        now.known(passage, out);
        waivers.lift(passage.text(), out, this::isRegistered);
        return out;
    }

    private static List<Finding> shape(RuleBook book, Passage passage) {
        List<Finding> out = new ArrayList<>();
        book.shape(passage, out);
        return List.copyOf(out);
    }

    OpenBlocks blocks(List<String> lines, OpenBlocks open, List<List<Finding>> findings) {
        OpenBlocks after = book.blocks(lines, open, findings);
        for (int i = 0; i < lines.size(); i++) {
            waivers.lift(lines.get(i), findings.get(i), this::isRegistered);
        }
        return after;
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

    /// From now on these are secrets, unless the person let them through. Any thread.
    void know(Set<String> values) {
        if (!values.isEmpty()) {
            knowAll(values);
        }
    }

    private synchronized void knowAll(Set<String> values) {
        Set<String> fresh = new HashSet<>(values);
        fresh.removeIf(it -> waivers.lets(RuleBook.KNOWN, it));
        if (!fresh.isEmpty()) {
            book = book.knowing(fresh);
        }
    }

    /// From now on `own` are the person's rules, in place of those before. Any thread.
    void own(List<OwnRule> own) {
        // Making them takes a while, in which the guard goes on.
        RuleBook made = book.withOwn(own);
        synchronized (this) {
            book = book.withRulesOf(made);
        }
    }

    /// From now on these are secrets, whatever the person says of them later. Any thread.
    synchronized void register(Set<String> values) {
        registered = registered.knowing(values);
        book = book.knowing(values);
    }

    private boolean isRegistered(String text) {
        List<Finding> found = new ArrayList<>();
        registered.known(Passage.of(text), found);
        return found.stream().anyMatch(Finding.Secret.class::isInstance);
    }

    Covered covered(String rule, String text) {
        return waivers.covered(rule, text);
    }

    /// Why `text` that `rule` found can never be let through; empty if it can.
    Optional<String> never(String rule, String text) {
        return isRegistered(text) ? Optional.of(Reasons.REGISTERED) : REASONS.never(rule);
    }

    /// Lets these through; returns the values that are not known any more because of it.
    synchronized Set<String> waive(Set<Covered> covers) {
        waivers.add(covers);
        Set<String> forgotten = new HashSet<>();
        book =
                book.forgetting(value -> {
                    boolean gone = waivers.lets(RuleBook.KNOWN, value) && !isRegistered(value);
                    return gone && forgotten.add(value);
                });
        return forgotten;
    }

    /// [#waive] turned round.
    synchronized void restore(Set<Covered> covers, Set<String> forgotten) {
        waivers.remove(covers);
        book = book.forgetting(_ -> false);
        know(forgotten);
    }

    /// `text` with everything that must not be seen replaced by a mark of fixed width.
    String cleared(String text) {
        List<Finding> findings = new ArrayList<>(book.scan(Passage.of(text)));
        waivers.lift(text, findings, this::isRegistered);
        return masked(text, findings);
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
