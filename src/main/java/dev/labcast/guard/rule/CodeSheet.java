package dev.labcast.guard.rule;

import java.util.List;
import java.util.regex.Pattern;

/// Codes, keys and words below a heading that says what they are: recovery codes, the words of a
/// wallet, a set-up key, "your new password is:" and then the password. Any thread.
final class CodeSheet {
    static final String RULE = "code-sheet";

    private static final int FARTHEST = 4;
    private static final int LONGEST = 30;

    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?:recovery|seed|backup|secret|mnemonic)[ -](?:recovery )?phrase|(?:generation|wallet) seed\\b|mnemonic\\b|seed words"
                            + "|wiederherstellungsphrase|phrase de récupération|frase de recuperación"
                            + "|助记词|ニーモニック",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CODES =
            Pattern.compile(
                    "(?:recovery|backup|scratch|emergency|rescue|one-time|reset)[ -](?:scratch |recovery )?(?:codes?|keys?|passwords?)\\b"
                            + "|(?:set-?up|manual entry|paper|pairing|licen[cs]e|product|activation) key"
                            + "|wiederherstellungs(?:codes?|schlüssel)|(?:notfall|ersatz|reserve|backup)-?codes?|codes? de (?:secours|récupération)"
                            + "|códigos de (?:recuperación|respaldo|backup)|codici di (?:recupero|backup)"
                            + "|恢复代码|恢复码|备用验证码|リカバリーコード|バックアップコード|복구 코드",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?:password|passphrase|token|\\bkey|secret|passwort|kennwort|schlüssel|mot de passe|contraseña"
                            + "|clave|senha|пароль|ключ|密码|パスワード)[^:：]{0,60}[:：]$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String FRAME = "│┃║|";
    private static final Pattern ASKED =
            Pattern.compile(
                    "^.{0,20}(?:enter|type|provide|gib|geben|eingeben|saisi|introdu|inser|digit).{0,30}(?:passw|passphrase|kennwort|mot de passe|contraseña|senha)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:[\\p{L}-]{1,20} ){0,3}(?:password|passphrase|token|key|secret|passwort|kennwort|schlüssel)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:\\d{1,2}[.):]\\s{1,4}|[^\\p{L}\\p{N}\\s]{1,3}\\s{1,4}){0,2}"
                            + "(?:[A-Za-z0-9]{4,64}(?:-[A-Za-z0-9]{2,64}){0,12}(?:\\s{1,12}|$)(?:\\d{1,2}[.)]\\s{1,4})?){1,12}");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:\\d{1,2}[.):]\\s{1,4})?[a-z]{3,12}(?:(?:[\\s,]{1,12}\\d{1,2}[.):]?)?[\\s,]{1,12}[a-z]{3,12}){1,24}");

    /// A key in groups of four.
    private static final Pattern GROUPS =
            Pattern.compile("[a-z0-9]{4}(?: [a-z0-9]{4}){5,15}|[A-Z0-9]{4}(?: [A-Z0-9]{4}){5,15}");

    private static final int FEWEST_DIGITS = 4;

    /// The rest of a code that did not fit into its row.
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9+/=]{1,15}");

    private static final Pattern ONE =
            Pattern.compile("[^\\p{L}\\p{N}\\s]{0,3}\\s{0,3}[\"'`]?([^\\s\"'`]{8,400})[\"'`]?");

    private CodeSheet() {}

    /// What stands below the `i`-th line, if that is such a heading.
    static void find(List<String> lines, int i, List<List<Finding>> findings) {
        if (i + 1 == lines.size() || !mayHead(lines.get(i))) {
            return;
        }
        String line = unframed(lines.get(i));
        if (PHRASE.matcher(line).find()) {
            below(lines, i, WORDS, false, findings);
        } else if (CODES.matcher(line).find()) {
            below(lines, i, CODE, true, findings);
        } else if (ASKED.matcher(line).find()
                || ANNOUNCED.matcher(line.strip()).find()
                || (isRule(lines.get(i + 1)) && NAMED.matcher(line.strip()).matches())) {
            announced(lines, i, findings);
        }
    }

    /// A heading is short, and ends its line with a colon or holds one of few words.
    private static boolean mayHead(String line) {
        if (line.length() < 4 || line.length() > 200) {
            return false;
        }
        String end = line.stripTrailing();
        char last = end.isEmpty() ? ' ' : end.charAt(end.length() - 1);
        return last == ':'
                || last == '：'
                || line.contains("ode")
                || line.contains("phrase")
                || line.contains("Phrase")
                || line.contains(" key")
                || line.contains("oken")
                || line.contains("assword")
                || line.contains("ecret")
                || line.contains("nemonic")
                || line.contains("码")
                || line.contains("コード")
                || line.contains("ódigos");
    }

    private static void below(
            List<String> lines,
            int head,
            Pattern fitting,
            boolean digits,
            List<List<Finding>> findings) {
        int misses = 0;
        boolean begun = false;
        for (int i = head + 1; i < lines.size() && i <= head + LONGEST; i++) {
            String text = unframed(lines.get(i)).strip();
            boolean fits = fitting.matcher(text).matches() && (!digits || hasCode(text));
            if (fits || (digits && begun && REST.matcher(text).matches())) {
                hide(lines.get(i), text, findings.get(i));
                begun = true;
                misses = 0;
            } else if (++misses > (begun ? 1 : FARTHEST) || (begun && !text.isEmpty())) {
                return;
            }
        }
    }

    /// Every word has a digit in it or is in capitals, as no sentence is.
    private static boolean hasCode(String text) {
        if (GROUPS.matcher(text).matches()) {
            return text.chars().filter(c -> Chars.isDigit((char) c)).count() >= FEWEST_DIGITS;
        }
        for (String word : text.split("\\s+")) {
            boolean digit = word.chars().anyMatch(c -> Chars.isDigit((char) c));
            boolean capitals = word.chars().noneMatch(c -> Chars.isLower((char) c));
            if (!digit && !capitals && word.length() > 3 && !ValueShape.isScrambled(word)) {
                return false;
            }
        }
        return true;
    }

    private static void announced(List<String> lines, int head, List<List<Finding>> findings) {
        for (int i = head + 1; i < lines.size() && i <= head + 2; i++) {
            String text = unframed(lines.get(i)).strip();
            if (text.isEmpty() || isRule(text)) {
                continue;
            }
            var one = ONE.matcher(text);
            boolean secret =
                    one.matches()
                            && !Placeholder.isOne(one.group(1))
                            && (ValueShape.isRandom(one.group(1))
                                    || ValueShape.isScrambled(one.group(1))
                                    || one.group(1).matches("\\d{5,8}(?:-\\d{5,8}){2,9}"))
                            && !one.group(1).matches("(?:[0-9A-Fa-f]{2}:){3,}[0-9A-Fa-f:]*")
                            && !one.group(1).contains("://");
            boolean groups =
                    text.indexOf(' ') > 0
                            && CODE.matcher(text).matches()
                            && hasCode(text)
                            && text.length() >= 12;
            if (secret || groups) {
                hide(lines.get(i), text, findings.get(i));
                groups(lines, i + 1, findings);
            }
            return;
        }
    }

    /// Further lines of a key that is written in groups.
    private static void groups(List<String> lines, int from, List<List<Finding>> findings) {
        for (int i = from; i < lines.size(); i++) {
            String text = unframed(lines.get(i)).strip();
            if (text.length() < 12 || !CODE.matcher(text).matches() || !hasCode(text)) {
                return;
            }
            hide(lines.get(i), text, findings.get(i));
        }
    }

    /// Without the frame of a dialogue; as long as before.
    private static String unframed(String line) {
        int end = line.length() - 1;
        boolean framed =
                end > 1
                        && FRAME.indexOf(line.charAt(0)) >= 0
                        && FRAME.indexOf(line.charAt(end)) >= 0;
        return framed ? " " + line.substring(1, end) + " " : line;
    }

    private static boolean isRule(String text) {
        return !text.isBlank() && text.strip().chars().allMatch(c -> "-─═=_*".indexOf(c) >= 0);
    }

    private static void hide(String line, String text, List<Finding> findings) {
        int from = line.indexOf(text);
        boolean sticky = text.indexOf(' ') < 0 && ValueShape.isTelling(text);
        findings.add(new Finding.Secret(RULE, from, from + text.length(), sticky));
    }
}
