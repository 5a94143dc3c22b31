package dev.labcast.bench;

import dev.labcast.app.redact.GuardSets;

/// Recall and false masks of the guard on its development set and on the set put aside, and of its
/// peers if they are there. `./mvnw -q -Pquick,bench -Dbench=GuardSetsBench`, with
/// `-Dbench.gitleaks=FILE` (gitleaks' own `config/gitleaks.toml`), `-Dbench.secretlint=FOLDER`
/// (where `npm install secretlint @secretlint/secretlint-rule-preset-recommend` was run), and
/// `-Dbench.show=SET` to see what was missed or masked in that set.
public final class GuardSetsBench {
    private GuardSetsBench() {}

    public static void main(String[] args) throws Exception {
        GuardSets.measure();
    }
}
