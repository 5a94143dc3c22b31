package dev.labcast.guard.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text for a terminal in pieces that must not be cut, and what of a line is typed by a person.
final class Typing {
    private static final Pattern UNIT =
            Pattern.compile("\\e\\[[0-9;?]*[A-Za-z]|\\r\\n|.", Pattern.DOTALL);
    private static final Pattern PROMPT =
            Pattern.compile("^(?:\\S{0,40}[$#%>❯] |In \\[\\d+]: |>>> |[\\w@.-]+=[#>] )");

    private Typing() {}

    /// Control sequences, line ends and code points.
    static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        Matcher matcher = UNIT.matcher(text);
        while (matcher.find()) {
            units.add(matcher.group());
        }
        return units;
    }

    /// How many chars of `line` the program has printed when typing begins: a prompt, or a question
    /// with its colon before the secret at `secret`.
    static int prompt(String line, int secret) {
        Matcher prompt = PROMPT.matcher(line);
        if (prompt.find() && prompt.end() <= secret) {
            return prompt.end();
        }
        int colon = line.lastIndexOf(": ", secret - 1);
        return colon < 0 ? 0 : Math.min(secret, colon + 2);
    }
}
