package dev.labcast.guard.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of files that hold passwords without an equals sign: `machine h login u password p` of
/// `.netrc`, `host:port:database:user:password` of `.pgpass` (PostgreSQL manual, 34.16),
/// `$ANSIBLE_VAULT`, `user:$6$…` of a shadow file (crypt(5)). Any thread.
final class PasswordFile implements KeywordRule {
    private static final Pattern NETRC =
            Pattern.compile("(?:password|account)\\s{1,8}([^\\s;]{1,200})");
    private static final Pattern PGPASS =
            Pattern.compile(
                    "^\\s{0,8}[^\\s:]{1,200}:(?:\\d{2,5}|\\*):[^\\s:]{1,64}:[^\\s:]{1,64}:(\\S{1,200})");
    private static final Pattern CRYPT =
            Pattern.compile("\\$(?:1|5|6|y|2[aby]|argon2id?|scrypt)\\$[A-Za-z0-9./$=,+-]{20,200}");

    @Override
    public String id() {
        return "password-file";
    }

    @Override
    public List<String> keywords() {
        return List.of(
                "machine ",
                "login ",
                ":5432:",
                ":5433:",
                ":6543:",
                ":*:",
                "$6$",
                "$5$",
                "$y$",
                "$2a$",
                "$2b$",
                "$2y$",
                "$argon2");
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        switch (text.charAt(start)) {
            case ':' -> {
                if (text.indexOf(':') == start) {
                    add(passage, PGPASS.matcher(text), 0, 1, out);
                }
            }
            case '$' -> crypt(passage, start, end, out);
            default -> add(passage, NETRC.matcher(text), end, 1, out);
        }
    }

    private void crypt(Passage passage, int start, int end, List<Finding> out) {
        int before = out.size();
        add(passage, CRYPT.matcher(passage.text()), start, 0, out);
        boolean begun =
                Chars.wordEnd(passage.text(), end) == passage.length()
                        && passage.growsAt(passage.length());
        if (out.size() == before && begun) {
            out.add(new Finding.Unfinished(start, passage.length()));
        }
    }

    private void add(Passage passage, Matcher matcher, int from, int group, List<Finding> out) {
        matcher.region(from, Math.min(passage.length(), from + 600));
        if (matcher.find()) {
            String value = passage.text().substring(matcher.start(group), matcher.end(group));
            if (!Placeholder.isOne(value)) {
                boolean sticky =
                        !passage.growsAt(matcher.end(group)) && ValueShape.isTelling(value);
                out.add(new Finding.Secret(id(), matcher.start(group), matcher.end(group), sticky));
            }
        }
    }
}
