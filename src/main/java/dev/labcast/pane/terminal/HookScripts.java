package dev.labcast.pane.terminal;

/// The start-up files of [PromptHook], one per kind of shell. Each reads the person's own first.
final class HookScripts {

    /// Stands where the hook's nonce goes.
    static final String NONCE = "@NONCE@";

    static final String BASH =
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

    static final String ZSHENV =
            """
            [ -r "$LABCAST_ZDOTDIR/.zshenv" ] && . "$LABCAST_ZDOTDIR/.zshenv"
            """;

    static final String ZSH =
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
    static final String SH =
            """
            [ -n "$LABCAST_ENV" ] && [ -r "$LABCAST_ENV" ] && . "$LABCAST_ENV"
            PS1='$(printf "\\033]7771;@NONCE@;%s\\007" "$?")'"${PS1:-$ }"
            """;

    private HookScripts() {}
}
