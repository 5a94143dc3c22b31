package dev.labcast.guard.cases;

import java.util.List;

/// A text with secrets in it and how it comes to a screen, from a case file; `secrets` are [from,
/// to[ in `text`, whose lines are parted by `\n`. Immutable.
public record GuardCase(
        String id, String family, Manner manner, String text, List<Stretch> secrets) {

    /// Chars of a text, `from` to `to` (exclusive).
    public record Stretch(int from, int to) {}

    public GuardCase {
        secrets = List.copyOf(secrets);
    }

    public List<String> values() {
        return secrets.stream().map(it -> text.substring(it.from(), it.to())).toList();
    }

    /// The text with a line end in the place of each secret.
    public String withoutSecrets() {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Stretch secret : secrets) {
            rest.append(text, at, secret.from()).append('\n');
            at = secret.to();
        }
        return rest.append(text.substring(at)).toString();
    }
}
