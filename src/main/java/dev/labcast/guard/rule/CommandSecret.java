package dev.labcast.guard.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Passwords given to programs on their command line by a flag that says nothing by its name:
/// `mysql -psecret`, `curl -u user:secret`, `sshpass -p secret`, `openssl … pass:secret`. Any
/// thread.
final class CommandSecret implements KeywordRule {

    /// After the program's name, the flag whose group 1 is the secret.
    private record Habit(String program, Pattern flag) {
        static Habit of(String program, String flag) {
            return new Habit(program, Pattern.compile(flag));
        }
    }

    private static final String VALUE = "(\"[^\"]{1,200}\"?|'[^']{1,200}'?|[^\\s\"'|;]{1,200})";
    private static final List<Habit> HABITS =
            List.of(
                    Habit.of("mysql", "\\s-p" + VALUE),
                    Habit.of("mariadb", "\\s-p" + VALUE),
                    Habit.of("sshpass", "\\s-p\\s{0,4}" + VALUE),
                    Habit.of("docker login", "\\s-p\\s{1,4}" + VALUE),
                    Habit.of("podman login", "\\s-p\\s{1,4}" + VALUE),
                    Habit.of(
                            "htpasswd",
                            "\\s-\\w{0,4}b\\w{0,4}\\s{1,4}\\S{1,80}\\s{1,4}\\S{1,80}\\s{1,4}"
                                    + VALUE),
                    Habit.of("redis-cli", "\\s-a\\s{1,4}" + VALUE),
                    Habit.of(
                            "curl",
                            "\\s(?:-u|--user|-U|--proxy-user)[\\s=]{0,4}[\"']?[^\\s:\"']{1,80}:([^\\s\"']{1,200})"),
                    Habit.of("wget", "\\s--(?:http-|ftp-)?password=" + VALUE),
                    Habit.of("openssl", "\\spass:([^\\s\"']{1,200})"),
                    Habit.of("7z", "\\s-p" + VALUE),
                    Habit.of("unzip", "\\s-P\\s{0,4}" + VALUE),
                    Habit.of("zip", "\\s-P\\s{0,4}" + VALUE),
                    Habit.of("ldapsearch", "\\s-w\\s{1,4}" + VALUE),
                    Habit.of("smbclient", "\\s-U\\s{1,4}[^\\s%]{1,80}%([^\\s\"']{1,200})"),
                    Habit.of(
                            "echo",
                            "\\s{1,4}"
                                    + VALUE
                                    + "\\s{1,4}\\|\\s{0,4}(?:sudo -S|docker login|gh auth login|helm registry login|kubectl create secret)"),
                    Habit.of("twine", "\\s-p\\s{1,4}" + VALUE),
                    Habit.of("gh secret set", "\\s(?:--body|-b)[\\s=]{1,4}" + VALUE),
                    Habit.of(
                            "auth=(",
                            "\\s{0,3}[\"'][^\"']{1,80}[\"'],\\s{0,3}[\"']([^\"']{1,200})"),
                    Habit.of(
                            "httpbasicauth(",
                            "\\s{0,3}[\"'][^\"']{1,80}[\"'],\\s{0,3}[\"']([^\"']{1,200})"),
                    Habit.of("chpasswd", ":([^\\s\"'|]{1,200})"));
    private static final int FAR = 600;

    @Override
    public String id() {
        return "command-secret";
    }

    @Override
    public List<String> keywords() {
        return HABITS.stream().map(Habit::program).toList();
    }

    @Override
    public int mostHits() {
        return 100;
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        if (Chars.isAlnum(passage.at(start - 1))) {
            return;
        }
        String program = text.substring(start, end);
        for (Habit habit : HABITS) {
            if (habit.program().equalsIgnoreCase(program)) {
                search(passage, habit, end, out);
            }
        }
    }

    private void search(Passage passage, Habit habit, int from, List<Finding> out) {
        Matcher matcher = habit.flag().matcher(passage.text());
        matcher.region(from, Math.min(passage.length(), from + FAR));
        if (matcher.find()) {
            int start = matcher.start(1);
            int end = matcher.end(1);
            String value = passage.text().substring(start, end);
            if (passage.growsAt(end) || !Placeholder.isOne(value)) {
                out.add(
                        new Finding.Secret(
                                id(),
                                start,
                                end,
                                !passage.growsAt(end) && ValueShape.isTelling(value)));
            }
        }
    }
}
