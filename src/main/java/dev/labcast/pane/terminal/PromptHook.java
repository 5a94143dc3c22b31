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
/// read the person's; theirs stay as they are. `nonce` keeps programs from speaking for the shell.
/// Knows bash, zsh, and shells that read `ENV` (sh, dash, ksh). Immutable; any thread.
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
                    new Start(List.of(program, "--rcfile", write("bashrc", BASH), "-i"), Map.of());
            case "zsh" -> {
                write(".zshrc", ZSH);
                write(".zshenv", ZSHENV);
                String own = env.getOrDefault("ZDOTDIR", env.getOrDefault("HOME", "/"));
                yield new Start(
                        List.of(program, "-i"),
                        Map.of("ZDOTDIR", folder.toString(), "LABCAST_ZDOTDIR", own));
            }
            default -> {
                String own = Optional.ofNullable(env.get("ENV")).orElse("");
                yield new Start(
                        List.of(program, "-i"),
                        Map.of("ENV", write("shrc", SH), "LABCAST_ENV", own));
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
        Files.writeString(file, template.replace("@NONCE@", nonce));
        return file.toString();
    }

    private static final String BASH =
            """
            [ -r /etc/bash.bashrc ] && . /etc/bash.bashrc
            [ -r ~/.bashrc ] && . ~/.bashrc
            __labcast_prompt() {
              local status=$?
              printf '\\033]7771;@NONCE@;%s\\007' "$status"
              return "$status"
            }
            PROMPT_COMMAND="__labcast_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
            """;

    private static final String ZSHENV =
            """
            [ -r "$LABCAST_ZDOTDIR/.zshenv" ] && . "$LABCAST_ZDOTDIR/.zshenv"
            """;

    private static final String ZSH =
            """
            ZDOTDIR=$LABCAST_ZDOTDIR
            [ -r "$ZDOTDIR/.zshrc" ] && . "$ZDOTDIR/.zshrc"
            __labcast_prompt() {
              local code=$?
              printf '\\033]7771;@NONCE@;%s\\007' "$code"
              return "$code"
            }
            precmd_functions=(__labcast_prompt $precmd_functions)
            """;

    /// POSIX has no hook before the prompt, but expands parameters and commands in `PS1`.
    private static final String SH =
            """
            [ -n "$LABCAST_ENV" ] && [ -r "$LABCAST_ENV" ] && . "$LABCAST_ENV"
            PS1='$(printf "\\033]7771;@NONCE@;%s\\007" "$?")'"${PS1:-$ }"
            """;
}
