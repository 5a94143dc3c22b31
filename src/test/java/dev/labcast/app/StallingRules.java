package dev.labcast.app;

/// Rules of the person's own that take the guard's engine some seconds for one line, and no time
/// for any other: they run in linear time, but in that of many states.
final class StallingRules {
    private static final int RULES = 60;

    private StallingRules() {}

    static String toml() {
        StringBuilder toml = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            toml.append(
                    """
                    [[rules]]
                    id = "slow-%d"
                    regex = '(?:[ab]{0,450}c){2}x%d'
                    keywords = ["stall-%s"]
                    """
                            .formatted(i, i, "here"));
        }
        return toml.toString();
    }

    static String line() {
        return "stall-here " + "a".repeat(7_500);
    }
}
