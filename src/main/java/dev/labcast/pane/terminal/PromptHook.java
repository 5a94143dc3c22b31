package dev.labcast.pane.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes a shell say when it is ready for the next command and how the last one ended, for scripted
/// input: before each prompt it prints an invisible operating system command (ECMA-48 8.3.89) `OSC
/// 7771 ; nonce ; status BEL`. The hook lies in start-up files of its own in `folder`, which first
/// read the person's; theirs stay as they are, and so does the person's history: this shell's own
/// lies in `folder`, too. `nonce` keeps programs from speaking for the shell. Knows bash, zsh, and
/// shells that read `ENV` (sh, dash, ksh). Immutable; any thread.
public record PromptHook(Path folder, String nonce) {
    static final int OSC = 7771;

    /// How to start a shell with the hook: its command line, and what its environment needs more.
    record Start(List<String> command, Map<String, String> env) {}

    /// @throws IOException if the start-up files cannot be written
    Start prepare(Path shell, Map<String, String> env) throws IOException {
        Files.createDirectories(folder);
        String program = shell.toString();
        return switch (shell.getFileName().toString()) {
            case "bash" ->
                    new Start(
                            List.of(program, "--rcfile", write("bashrc", HookScripts.BASH), "-i"),
                            Map.of());
            case "zsh" -> {
                write(".zshrc", HookScripts.ZSH);
                write(".zshenv", HookScripts.ZSHENV);
                String own = env.getOrDefault("ZDOTDIR", env.getOrDefault("HOME", "/"));
                yield new Start(
                        List.of(program, "-i"),
                        Map.of("ZDOTDIR", folder.toString(), "LABCAST_ZDOTDIR", own));
            }
            default -> {
                String own = Optional.ofNullable(env.get("ENV")).orElse("");
                yield new Start(
                        List.of(program, "-i"),
                        Map.of("ENV", write("shrc", HookScripts.SH), "LABCAST_ENV", own));
            }
        };
    }

    /// The status in an operating system command's text, if it is this hook's.
    OptionalInt status(int code, String text) {
        String mine = nonce + ";";
        if (code != OSC || !text.startsWith(mine)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.substring(mine.length())));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private String write(String name, String template) throws IOException {
        Path file = folder.resolve(name);
        String history = "'" + folder.resolve("history").toString().replace("'", "'\\''") + "'";
        Files.writeString(
                file,
                template.replace(HookScripts.NONCE, nonce).replace(HookScripts.HISTORY, history));
        return file.toString();
    }
}
