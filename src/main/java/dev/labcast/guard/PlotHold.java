package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.Passage;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent.PlotShown;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Holds plots back and numbers them in the order in which they are shown. Used by the guard's
/// thread.
final class PlotHold {
    static final int MOST = 500;
    private static final int LONGEST_ORIGIN = 120;

    private record Held(long at, Draft.PlotImage image) {}

    private final GuardRules rules;
    private final Tally tally;
    private final Deque<Held> waiting = new ArrayDeque<>();
    private long shown;

    PlotHold(GuardRules rules, Tally tally) {
        this.rules = rules;
        this.tally = tally;
    }

    /// False if too many wait already.
    boolean take(Draft.PlotImage image, long now) {
        return waiting.size() < MOST && waiting.add(new Held(now, image));
    }

    void forget() {
        waiting.clear();
    }

    Optional<Long> oldest() {
        return Optional.ofNullable(waiting.peekFirst()).map(Held::at);
    }

    List<Cleared> release(long until) {
        List<Cleared> due = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().at() <= until) {
            due.add(cleared(waiting.removeFirst().image()));
        }
        return due;
    }

    private Cleared cleared(Draft.PlotImage image) {
        String hash = sha256(image.png());
        shown++;
        String file = String.format(Locale.ROOT, "plots/%04d-%s.png", shown, hash.substring(0, 8));
        Plot plot =
                new Plot(
                        shown,
                        cleared(image.name()),
                        file,
                        hash,
                        image.width(),
                        image.height(),
                        shortened(cleared(image.origin())));
        return new Cleared(new PlotShown(plot), Optional.of(image.png()));
    }

    private String cleared(String text) {
        List<Finding> findings = rules.scanAtOnce(Passage.of(text));
        rules.learn(text, findings);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Secret secret) {
                tally.count(
                        Pane.PLOTS, secret.rule(), text.substring(secret.start(), secret.end()));
            }
        }
        return GuardRules.masked(text, findings);
    }

    /// Only what was masked is cut: half a secret would look like none.
    private static String shortened(String origin) {
        return origin.length() <= LONGEST_ORIGIN
                ? origin
                : origin.substring(0, LONGEST_ORIGIN) + "…";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
