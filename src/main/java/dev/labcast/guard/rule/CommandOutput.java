package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The whole output of commands that print secrets and nothing else (`env`, `pass show`, `cat
/// ~/.netrc`; `secret-commands.txt` lists them): every line from the command to the next prompt.
/// Any thread.
final class CommandOutput {
    static final String RULE = "secret-output";

    /// Longer outputs end here; that many lines are no list of secrets.
    static final int LONGEST = 1_000;

    private static final int LONGEST_PROMPT = 100;
    private static final Pattern PROMPT =
            Pattern.compile(
                    "^(?:\\([\\w. -]{1,30}\\) ?)?(?:PS [A-Z]:[^>]{0,80}>|[A-Z]:\\\\[^>]{0,80}>"
                            + "|➜ {1,2}\\S{1,60}(?: git:\\(\\S{1,60}\\))?(?: ✗)?"
                            + "|[^$#%❯λ»➤>]{0,80}?[$#%❯λ»➤]|>) {1,2}(?=\\S)");
    private static final String SIGNS = "$#%>❯λ»➤➜";
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^\\s{0,4}(?:(?:sudo|doas)\\s(?:-\\w{1,12}\\s{1,3}(?:\\w{1,20}\\s)?){0,3}|time\\s|command\\s"
                            + "|[A-Za-z_]\\w{0,40}=\\S{0,80}\\s{1,3}){0,4}");
    private static final Pattern PARTS = Pattern.compile("&&|\\|\\||;");

    private static final Pattern NAMES = Pattern.compile("[\\s$%{:]([A-Za-z_]\\w{1,60})");
    private static final String NAME = "(?<name>[A-Za-z_]\\w{1,60})";
    private static final String FILE =
            "(?<=[\\s'\"=<@:])(?:[^\\s|;&'\"]{0,120}/)?"
                    + SecretFileName.IN_COMMANDS
                    + "(?=$|[\\s|;&>'\")])";
    private static final List<Pattern> COMMANDS =
            RuleFile.lines("secret-commands.txt").stream().map(CommandOutput::pattern).toList();

    private CommandOutput() {}

    private static Pattern pattern(String line) {
        return Pattern.compile(line.replace("{name}", NAME).replace("{file}", FILE));
    }

    /// Masks the lines of such outputs in `findings` (a list per line); `open` is what was open
    /// before the first of them. Returns what is open after the last, but for keys.
    static OpenBlocks mask(List<String> lines, OpenBlocks open, List<List<Finding>> findings) {
        int inside = open.output();
        String prompt = open.prompt();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (inside > 0 && !isAt(prompt, line) && inside < LONGEST) {
                inside++;
                hide(line, i + 1 < lines.size(), findings.get(i));
                continue;
            }
            prompt = promptOfSecrets(line);
            inside = prompt.isEmpty() ? 0 : 1;
        }
        return new OpenBlocks(0, inside, prompt);
    }

    /// Whether `line` begins with the prompt, whose clock or count may have gone on, or is nothing
    /// but it.
    private static boolean isAt(String prompt, String line) {
        int length =
                line.length() < prompt.length() ? prompt.stripTrailing().length() : prompt.length();
        if (line.length() < length || length == 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char wanted = prompt.charAt(i);
            char there = line.charAt(i);
            if (wanted != there && !(Chars.isDigit(wanted) && Chars.isDigit(there))) {
                return false;
            }
        }
        return true;
    }

    /// A line that is not `whole` yet is nothing to know again.
    private static void hide(String line, boolean whole, List<Finding> findings) {
        String text = line.strip();
        if (!text.isEmpty()) {
            int from = line.indexOf(text);
            boolean sticky = whole && text.indexOf(' ') < 0 && ValueShape.isTelling(text);
            findings.add(new Finding.Secret(RULE, from, from + text.length(), sticky));
        }
    }

    /// The prompt of a line on which such a command was given; empty on all others.
    private static String promptOfSecrets(String line) {
        if (line.length() < 4 || !hasSign(line)) {
            return "";
        }
        Matcher prompt = PROMPT.matcher(line);
        if (!prompt.find()) {
            return "";
        }
        return showsSecrets(line.substring(prompt.end())) ? prompt.group() : "";
    }

    /// Whether `line`, which was given to a shell, holds such a command.
    static boolean showsSecrets(String line) {
        List<String> parts = new ArrayList<>(List.of(PARTS.split(line)));
        parts.add(line);
        for (String part : parts) {
            Matcher before = BEFORE.matcher(part);
            String command = before.find() ? part.substring(before.end()) : part;
            if (COMMANDS.stream().anyMatch(it -> shows(it, command))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(Pattern pattern, String command) {
        Matcher matcher = pattern.matcher(command);
        if (!matcher.lookingAt()) {
            return false;
        }
        if (!pattern.namedGroups().containsKey("name")) {
            return true;
        }
        Matcher names = NAMES.matcher(command);
        boolean found = names.find(matcher.start("name") - 1);
        while (found && SecretName.judge(names.group(1)) == SecretName.Degree.NONE) {
            found = names.find();
        }
        return found;
    }

    /// Whether a sign that ends prompts stands near the line's beginning, with a blank behind it.
    private static boolean hasSign(String line) {
        int blank = line.indexOf(' ', 1);
        while (blank > 0 && blank <= LONGEST_PROMPT) {
            char sign = line.charAt(blank - 1);
            if (SIGNS.indexOf(sign) >= 0) {
                return true;
            }
            blank = line.indexOf(' ', blank + 1);
        }
        return false;
    }
}
