package dev.labcast.twitch.rehearsal;

/// The tags before a line of IRC, written as ircv3.net/specs/extensions/message-tags says. Lives
/// for one line.
final class Tags {
    private final StringBuilder text = new StringBuilder(400);

    Tags with(String name, Object value) {
        text.append(text.isEmpty() ? '@' : ';').append(name).append('=');
        escape(String.valueOf(value));
        return this;
    }

    /// The line that has these tags.
    String before(String line) {
        return text.append(' ').append(line).toString();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case ';' -> text.append("\\:");
                case ' ' -> text.append("\\s");
                case '\\' -> text.append("\\\\");
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
    }
}
