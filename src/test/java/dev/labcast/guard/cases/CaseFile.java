package dev.labcast.guard.cases;

import dev.labcast.guard.cases.GuardCase.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a case file (`src/test/resources/guard/README.md`) and fills its holes from a seed.
public final class CaseFile {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9]+):(\\d+)(?::(\\w+))?}");
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + LOWER;

    private final Random random;
    private final String name;
    private final List<GuardCase> cases = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String family = "";

    private CaseFile(String name, long seed) {
        this.name = name;
        random = new Random(seed);
    }

    /// The cases of `name`, a resource below `/guard/`.
    public static List<GuardCase> read(String name, long seed) throws IOException {
        CaseFile file = new CaseFile(name.replaceAll(".*/|\\.txt$", ""), seed);
        lines(name).forEach(file::take);
        file.close();
        return List.copyOf(file.cases);
    }

    public static List<String> lines(String name) throws IOException {
        try (InputStream file = CaseFile.class.getResourceAsStream("/guard/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void take(String line) {
        if (line.isBlank()) {
            close();
        } else if (open.isEmpty() && line.matches("\\[[a-z0-9-]+]")) {
            family = line.substring(1, line.length() - 1);
        } else if (!open.isEmpty() || !line.matches("#( .*)?")) {
            open.add(line.equals("·") ? "" : line);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            boolean told = open.getFirst().startsWith("@ ");
            List<String> words =
                    told ? List.of(open.getFirst().substring(2).strip().split(" +")) : List.of();
            String template = String.join("\n", open.subList(told ? 1 : 0, open.size()));
            cases.add(filled(Manner.of(words), template));
            open.clear();
        }
    }

    private GuardCase filled(Manner manner, String template) {
        Map<String, String> labelled = new HashMap<>();
        String filled =
                HOLE.matcher(template)
                        .replaceAll(hole -> Matcher.quoteReplacement(filling(hole, labelled)));
        StringBuilder text = new StringBuilder();
        List<Stretch> secrets = new ArrayList<>();
        int from = -1;
        for (char c : filled.toCharArray()) {
            if (c == '«') {
                from = text.length();
            } else if (c == '»') {
                secrets.add(new Stretch(from, text.length()));
                from = -1;
            } else {
                text.append(c);
            }
        }
        if (from >= 0) {
            throw new IllegalArgumentException("a secret has no end in: " + template);
        }
        String id = name + "-" + (cases.size() + 1);
        return new GuardCase(id, family, manner, text.toString(), secrets);
    }

    private String filling(java.util.regex.MatchResult hole, Map<String, String> labelled) {
        String kind = hole.group(1);
        int count = Integer.parseInt(hole.group(2));
        if (hole.group(3) == null) {
            return chars(kind, count);
        }
        String label = kind + count + hole.group(3);
        return labelled.computeIfAbsent(label, _ -> chars(kind, count));
    }

    private String chars(String kind, int count) {
        if (kind.equals("uuid")) {
            return String.join(
                    "-",
                    chars("hex", 8),
                    chars("hex", 4),
                    "4" + chars("hex", 3),
                    "a" + chars("hex", 3),
                    chars("hex", 12));
        }
        String alphabet =
                switch (kind) {
                    case "an" -> LETTERS + DIGITS;
                    case "alpha" -> LETTERS;
                    case "hex" -> DIGITS + "abcdef";
                    case "HEX" -> DIGITS + "ABCDEF";
                    case "b64" -> LETTERS + DIGITS + "-_";
                    case "b64s" -> LETTERS + DIGITS + "+/";
                    case "low" -> LOWER + DIGITS;
                    case "up" -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
                    case "dig" -> DIGITS;
                    case "pw" -> LETTERS + DIGITS + "!#%&*+-?@^_~";
                    default -> throw new IllegalArgumentException("no kind of hole: " + kind);
                };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
