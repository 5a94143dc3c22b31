package dev.labcast.pane.notebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the Enter and Tab keys make of lists and quotations. Pure functions; any thread.
final class ListLine {
    static final String INDENT = "  ";

    private static final Pattern LEAD =
            Pattern.compile(
                    "([ \\t]*)(?:(>+ ?)|([-*+])([ \\t]+)(\\[[ xX]\\] )?|(\\d{1,8})([.)])([ \\t]+))");

    private ListLine() {}

    /// What a new line after `line` begins with: its marker again, numbered on and not ticked;
    /// empty if `line` is no item and no quotation.
    static Optional<String> continuation(String line) {
        Matcher lead = LEAD.matcher(line);
        if (!lead.lookingAt()) {
            return Optional.empty();
        }
        if (lead.group(2) != null) {
            return Optional.of(lead.group());
        }
        if (lead.group(6) != null) {
            long number = Long.parseLong(lead.group(6)) + 1;
            return Optional.of(lead.group(1) + number + lead.group(7) + lead.group(8));
        }
        String box = lead.group(5) == null ? "" : "[ ] ";
        return Optional.of(lead.group(1) + lead.group(3) + lead.group(4) + box);
    }

    /// Whether `line` is a marker with nothing after it, which Enter takes away to end the list.
    static boolean isBare(String line) {
        Matcher lead = LEAD.matcher(line);
        return lead.lookingAt() && line.substring(lead.end()).isBlank();
    }

    /// How many characters of indent Shift+Tab takes away.
    static int outdent(String line) {
        int at = 0;
        while (at < Math.min(INDENT.length(), line.length()) && line.charAt(at) == ' ') {
            at++;
        }
        return at == 0 && line.startsWith("\t") ? 1 : at;
    }
}
