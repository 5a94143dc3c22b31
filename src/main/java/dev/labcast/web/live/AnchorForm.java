package dev.labcast.web.live;

import java.util.regex.Pattern;

/// How an [Anchor] is written: plain numbers of at most 15 digits, which JavaScript holds exactly.
final class AnchorForm {
    private static final String NUMBER = "(0|[1-9][0-9]{0,14})";

    static final Pattern TEXT =
            Pattern.compile("(terminal|notebook|plot|time)\\." + NUMBER + "(?:\\." + NUMBER + ")?");

    private AnchorForm() {}
}
