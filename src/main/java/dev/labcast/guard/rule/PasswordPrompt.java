package dev.labcast.guard.rule;

import java.util.List;

/// A dialogue asks for a password and echoes what is typed: everything after the colon goes while
/// somebody writes there, and the first word of it later. Any thread.
final class PasswordPrompt implements KeywordRule {
    private static final int FARTHEST_COLON = 60;

    @Override
    public String id() {
        return "password-prompt";
    }

    @Override
    public List<String> keywords() {
        return List.of(
                "password",
                "passphrase",
                "passwort",
                "kennwort",
                "mot de passe",
                "contraseña",
                "senha",
                "parola",
                "wachtwoord",
                "hasło",
                "heslo",
                "lösenord",
                "пароль",
                "密码",
                "密碼",
                "パスワード",
                "암호",
                "verification code",
                "one-time code",
                "otp",
                "pin",
                "token",
                "secret",
                "api key",
                "access key",
                "personal access token");
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        if (isWordPart(passage.at(start - 1))
                || isWordPart(passage.at(end))
                || passage.at(end) == '@') {
            return;
        }
        int colon = colonAfter(text, end);
        if (!isColon(passage.at(colon)) || hasSentence(text, start)) {
            return;
        }
        int from = Chars.skipBlanks(text, colon + 1, text.length());
        int to = text.stripTrailing().length();
        if (to > from
                && (passage.point() > colon
                        || isAnswer(text.substring(start, end), text.substring(from, to)))) {
            String answer = text.substring(from, to);
            boolean sticky = passage.point() <= colon && ValueShape.isTelling(answer);
            out.add(new Finding.Secret(id(), from, to, sticky));
        }
    }

    /// The colon that ends the question: the first with a blank behind it, else the first.
    private static int colonAfter(String text, int from) {
        int limit = Math.min(text.length(), from + FARTHEST_COLON);
        int first = limit;
        for (int i = limit - 1; i >= from; i--) {
            boolean last = i + 1 == text.length() || Chars.isBlank(text.charAt(i + 1));
            if (isColon(text.charAt(i)) && (last || first == limit)) {
                first = i;
            }
        }
        return first;
    }

    /// Letters of scripts without spaces between words do not count.
    private static boolean isWordPart(char c) {
        return Chars.isAlnum(c) || c == '_' || c == '.' || c == '-';
    }

    /// Nobody writes there any more, but what stands there is one word and not of the language.
    private static boolean isAnswer(String question, String answer) {
        return isPhrase(question, answer)
                || answer.length() >= 4
                        && answer.indexOf(' ') < 0
                        && answer.chars().anyMatch(Character::isDigit)
                        && answer.chars().anyMatch(Character::isLetter)
                        && !Placeholder.isOne(answer);
    }

    /// Words, as passphrases are made of.
    private static boolean isPhrase(String question, String answer) {
        return question.equalsIgnoreCase("passphrase")
                && answer.matches("[a-z]{3,12}(?: [a-z0-9]{1,12}){2,11}");
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /// A prompt stands at the beginning of its line, after a few words at most.
    private static boolean hasSentence(String text, int start) {
        int asks = text.startsWith("(") ? Math.max(0, text.indexOf(") ")) : 0;
        return start - asks > 40
                || text.lastIndexOf('$', start) >= 0
                || text.lastIndexOf('"', start) >= 0;
    }
}
