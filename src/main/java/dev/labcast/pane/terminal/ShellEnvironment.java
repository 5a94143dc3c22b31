package dev.labcast.pane.terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The environment a shell starts with: the person's own, saying which terminal this is and no
/// longer which one Labcast was started from. Pure; any thread.
final class ShellEnvironment {
    /// What other terminals leave for the programs in their windows; not true in ours.
    private static final List<String> OF_OTHER_TERMINALS =
            List.of(
                    "COLUMNS",
                    "LINES",
                    "TERMCAP",
                    "TERM_PROGRAM",
                    "TERM_PROGRAM_VERSION",
                    "VTE_VERSION",
                    "WINDOWID",
                    "WT_SESSION",
                    "KITTY_WINDOW_ID",
                    "TMUX",
                    "TMUX_PANE",
                    "STY");

    /// What is meant for Labcast and for no program in the shell.
    private static final String OBS_PASSWORD = "LABCAST_OBS_PASSWORD";

    private ShellEnvironment() {}

    static Map<String, String> of(Map<String, String> env) {
        Map<String, String> shell = new HashMap<>(env);
        OF_OTHER_TERMINALS.forEach(shell::remove);
        shell.remove(OBS_PASSWORD);
        shell.put("TERM", "xterm-256color");
        shell.put("COLORTERM", "truecolor");
        if (Stream.of("LC_ALL", "LC_CTYPE", "LANG").noneMatch(env::containsKey)) {
            shell.put("LANG", "C.UTF-8");
        }
        return shell;
    }
}
