package dev.labcast.pane.terminal;

/// The start-up files of [PromptHook], one per kind of shell. Each reads the person's own first,
/// and then has the shell keep its history in [#HISTORY], so that what a script types does not get
/// into the person's, nor theirs onto the stage.
final class HookScripts {

    /// Stands where the hook's nonce goes.
    static final String NONCE = "@NONCE@";

    /// Stands where the path of the history's file goes, quoted for a shell.
    static final String HISTORY = "@HISTORY@";

    static final String BASH =
            """
            [ -r /etc/bash.bashrc ] && . /etc/bash.bashrc
            [ -r ~/.bashrc ] && . ~/.bashrc
            HISTFILE=@HISTORY@
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
            HISTFILE=@HISTORY@
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
            HISTFILE=@HISTORY@
            PS1='$(printf "\\033]7771;@NONCE@;%s\\007" "$?")'"${PS1:-$ }"
            """;

    private HookScripts() {}
}
