package dev.labcast.obs;

import java.util.Optional;

/// The addresses of Labcast's pages that OBS shows, where it has the browser plug-in: the stage in
/// place of its window, and what lies over it in place of the cards. They hold tokens, so they are
/// never logged. Immutable; any thread.
public record Pages(Optional<String> stage, Optional<String> overlay) {
    public static final Pages NONE = new Pages(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Pages";
    }
}
