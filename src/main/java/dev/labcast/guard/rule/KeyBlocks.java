package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Private keys that fill many lines (PEM, RFC 7468; OpenPGP armour, RFC 9580 6.2; OpenVPN's static
/// ones): everything between BEGIN and END goes, also when the end never comes (up to [#LONGEST]
/// lines or a prompt), or when only the tail is there. Certificates and public keys stay. Any
/// thread.
final class KeyBlocks {
    static final String RULE = "private-key";
    static final int LONGEST = 200;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=_-]{16,200}");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9+/=]{2,64}");

    /// What sources, mails, diffs and shells put around a line: quotes, signs, a number.
    private static final Pattern AROUND =
            Pattern.compile(
                    "^(?:\\s{0,8}\\d{1,5}[:\\s]\\s{0,4})?[\\s>|│┃#*;%\"'`+-]{0,40}"
                            + "|(?:\\\\n)?[\"'`]{0,3}[\\s,;.+\\\\│┃|]{0,40}$");

    private static final Pattern ARMOUR = Pattern.compile("[A-Za-z0-9+/=_:, .-]{0,200}");

    private KeyBlocks() {}

    /// Masks the lines' parts of keys in `findings` (a list per line). `open` is how many lines
    /// before the first one a key began, 0 if none is open; returns the same for what comes after.
    static int mask(List<String> lines, int open, List<List<Finding>> findings) {
        int inside = open;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int from = 0;
            if (inside == 0) {
                int begin = marker(line, "-----BEGIN ", 0);
                if (begin < 0) {
                    tail(lines, i, findings);
                    continue;
                }
                from = line.indexOf("-----", begin + 11);
                from = from < 0 ? line.length() : from + 5;
            } else if (inside > LONGEST || isPrompt(line)) {
                inside = 0;
                continue;
            }
            int end = marker(line, "-----END ", from);
            add(findings.get(i), from, end < 0 ? line.length() : end);
            inside = end < 0 ? inside + 1 : 0;
        }
        return inside;
    }

    /// What [#mask] would return, at the cost of a search where no key is near.
    static int openAfter(List<String> lines, int open) {
        if (open == 0 && lines.stream().noneMatch(line -> line.contains("-----BEGIN "))) {
            return 0;
        }
        return mask(lines, open, none(lines.size()));
    }

    /// Where the marker of a private key begins, from `from` on; -1 if there is none.
    private static int marker(String line, String dashes, int from) {
        int at = line.indexOf(dashes, from);
        if (at < 0) {
            return -1;
        }
        int end = Math.min(line.length(), at + 60);
        String label = line.substring(at, end);
        return label.contains("PRIVATE KEY") || label.contains("OpenVPN Static key") ? at : -1;
    }

    /// An END line without its BEGIN: rows of key above it, as far as they look like one.
    private static void tail(List<String> lines, int at, List<List<Finding>> findings) {
        String line = lines.get(at);
        int end = marker(line, "-----END ", 0);
        if (end < 0) {
            return;
        }
        add(findings.get(at), 0, end);
        for (int i = at - 1; i >= 0 && at - i < LONGEST && isKey(bare(lines.get(i)), at - i); i--) {
            add(findings.get(i), 0, lines.get(i).length());
        }
    }

    /// The last two lines may be short: the rest of the key, and OpenPGP's checksum.
    private static boolean isKey(String line, int above) {
        return BASE64.matcher(line).matches() || (above <= 2 && SHORT.matcher(line).matches());
    }

    /// Anything that cannot be a line of a key is taken for the program's next output.
    private static boolean isPrompt(String line) {
        return !ARMOUR.matcher(bare(line)).matches();
    }

    private static String bare(String line) {
        return AROUND.matcher(line).replaceAll("");
    }

    private static void add(List<Finding> findings, int from, int to) {
        if (to > from) {
            findings.add(new Finding.Secret(RULE, from, to, false));
        }
    }

    static List<List<Finding>> none(int lines) {
        List<List<Finding>> findings = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            findings.add(new ArrayList<>());
        }
        return findings;
    }
}
