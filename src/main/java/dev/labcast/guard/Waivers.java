package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The values that the person let through, each for one rule, as salted digests: neither the value
/// nor what could be compared with another session's. In memory alone. Any thread.
final class Waivers {
    private static final int SALT = 32;
    private static final int KEPT = 16;

    private final byte[] salt = new byte[SALT];
    private volatile Set<Covered> waived = Set.of();

    Waivers() {
        new SecureRandom().nextBytes(salt);
    }

    Covered covered(String rule, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] all = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return new Covered(rule, HexFormat.of().formatHex(all, 0, KEPT));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    boolean lets(String rule, String text) {
        return !waived.isEmpty() && waived.contains(covered(rule, text));
    }

    /// Takes out of `findings` on `text` what was let through, unless it `isRegistered`.
    void lift(String text, List<Finding> findings, Predicate<String> isRegistered) {
        if (!waived.isEmpty()) {
            findings.removeIf(it -> isLet(text, it, isRegistered));
        }
    }

    private boolean isLet(String text, Finding finding, Predicate<String> isRegistered) {
        return switch (finding) {
            case Finding.Secret(var rule, var start, var end, var _) -> {
                String found = text.substring(start, Math.min(end, text.length()));
                yield lets(rule, found) && !isRegistered.test(found);
            }
            case Finding.Unfinished _ -> false;
        };
    }

    synchronized void add(Set<Covered> more) {
        Set<Covered> next = new HashSet<>(waived);
        next.addAll(more);
        waived = Set.copyOf(next);
    }

    synchronized void remove(Set<Covered> some) {
        Set<Covered> next = new HashSet<>(waived);
        next.removeAll(some);
        waived = Set.copyOf(next);
    }
}
