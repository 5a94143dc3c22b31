package dev.labcast.guard.rule;

/// The characters that end a value without quotes, which depends on what the name stands in: a web
/// address, a list of parameters, a line of code, or a line of its own. Any thread.
final class ValueStops {
    private ValueStops() {}

    static String of(String text, int nameAt, int at, Joint joint) {
        char before = nameAt > 0 ? text.charAt(nameAt - 1) : '\0';
        if (before == '?' || before == '&') {
            return "&#\"'`<>|\\";
        }
        boolean list =
                before == ';' || (nameAt > 1 && before == ' ' && text.charAt(nameAt - 2) == ';');
        int semicolon = text.indexOf(';', at);
        if (list
                || (semicolon > 0
                        && text.indexOf('=', semicolon) > 0
                        && before != ' '
                        && nameAt > 0)) {
            return ";\"'`";
        }
        return before == '(' || before == ',' || before == '{' || joint.spaced()
                ? "\"'`,)}"
                : "\"'`";
    }
}
