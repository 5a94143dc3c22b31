package dev.labcast.guard.cases;

import dev.labcast.guard.cases.GuardCase.Stretch;
import dev.labcast.guard.cases.Manner.Way;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A case as a terminal receives it: what is written, and when. The same for the same seed.
public final class Presented {
    private static final int ROWS = 24;

    /// Written at once, `at` ms after the beginning.
    public record Chunk(long at, byte[] bytes) {}

    private final GuardCase given;
    private final Random random;
    private final List<Chunk> chunks = new ArrayList<>();
    private long now;

    private Presented(GuardCase given, long seed) {
        this.given = given;
        random = new Random(seed * 31 + given.id().hashCode());
    }

    public static List<Chunk> chunks(GuardCase given, long seed) {
        Presented presented = new Presented(given, seed);
        presented.write();
        return List.copyOf(presented.chunks);
    }

    private void write() {
        if (given.manner().has(Way.ALTERNATE)) {
            addressed(true);
        } else if (given.manner().has(Way.PAINTED)) {
            addressed(false);
        } else {
            lineByLine();
        }
    }

    private void lineByLine() {
        String[] lines = given.text().split("\n", -1);
        int typed = given.manner().typedLine().map(it -> it < 0 ? lines.length - 1 : it).orElse(-1);
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            if (i == typed) {
                send(whole.toString());
                whole.setLength(0);
                type(lines[i], at);
                now += 300;
                whole.append("\r\n");
            } else if (given.manner().has(Way.REPAINTED)) {
                send(broken(coloured(lines[i], at)));
                now += 30;
                send("\r\u001b[K" + broken(coloured(lines[i], at)) + "\r\n");
            } else {
                whole.append(broken(coloured(lines[i], at)));
                whole.append(i + 1 < lines.length ? "\r\n" : "");
            }
            at += lines[i].length() + 1;
        }
        send(whole.toString());
    }

    private void type(String line, int at) {
        int secret =
                given.secrets().stream()
                        .filter(it -> it.to() > at && it.from() < at + line.length())
                        .mapToInt(it -> Math.max(0, it.from() - at))
                        .min()
                        .orElse(0);
        int prompt = Typing.prompt(line, secret);
        send(line.substring(0, prompt));
        now += 200;
        String rest = coloured(line, at, prompt);
        String kept = "";
        for (String unit : Typing.units(rest)) {
            if (unit.startsWith("\u001b")) {
                kept += unit;
            } else {
                chunk(kept + unit);
                kept = "";
                now += 60 + random.nextInt(140);
            }
        }
        chunk(kept);
    }

    /// Rows by cursor addressing, from top to bottom as an editor paints them, or in pieces in any
    /// order.
    private void addressed(boolean editor) {
        send(editor ? "\u001b[?1049h\u001b[2J\u001b[H" : "\u001b[2J\u001b[H");
        List<String> pieces = new ArrayList<>();
        int at = 0;
        int row = 1;
        for (String line : given.text().split("\n", -1)) {
            for (int from = 0; from == 0 || from < line.length(); ) {
                int to = cut(line, from);
                if (editor) {
                    pieces.add("\u001b[%d;1H%s".formatted(row, coloured(line, at, from, to)));
                } else {
                    strewn(line, from, to, row, pieces);
                }
                from = Math.max(to, from + 1);
                row = Math.min(row + 1, ROWS);
            }
            at += line.length() + 1;
        }
        if (!editor) {
            Collections.shuffle(pieces, random);
        }
        pieces.forEach(piece -> {
            send(piece);
            now += editor ? 0 : random.nextInt(8);
        });
        send("\u001b[%d;1H".formatted(Math.min(row, ROWS)));
    }

    private void strewn(String line, int from, int to, int row, List<String> pieces) {
        int at = from;
        while (at < to) {
            boolean narrow = line.substring(from, to).chars().allMatch(c -> c < 0x300);
            int end = narrow ? Math.min(to, at + 3 + random.nextInt(12)) : to;
            pieces.add("\u001b[%d;%dH%s".formatted(row, at - from + 1, line.substring(at, end)));
            at = end;
        }
    }

    /// Where the row that begins at `from` must end.
    private int cut(String line, int from) {
        int cells = 0;
        int at = from;
        while (at < line.length()) {
            int point = line.codePointAt(at);
            cells += isWide(point) ? 2 : 1;
            if (cells > given.manner().columns()) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /// Nearly UAX #11; good enough for what stands in the cases.
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xff00 && point <= 0xff60)
                || point >= 0x1f300;
    }

    private String coloured(String line, int at) {
        return coloured(line, at, 0);
    }

    private String coloured(String line, int at, int from) {
        return coloured(line, at, from, line.length());
    }

    /// `line` from `from` to `to`, in colours if they are wanted; it begins at `at` of the text.
    private String coloured(String line, int at, int from, int to) {
        if (!given.manner().has(Way.COLOURED)) {
            return line.substring(from, to);
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            int here = at + i;
            boolean edge = given.secrets().stream().anyMatch(it -> isEdge(it, here));
            if (!Character.isLowSurrogate(line.charAt(i)) && (edge || random.nextInt(9) == 0)) {
                text.append("\u001b[").append(31 + random.nextInt(7)).append('m');
            }
            text.append(line.charAt(i));
        }
        return text.append("\u001b[0m").toString();
    }

    private static boolean isEdge(Stretch secret, int at) {
        return at == secret.from() || at == secret.to() || at == secret.from() + 3;
    }

    /// Broken by the program where the terminal ends, if that is the manner.
    private String broken(String line) {
        if (!given.manner().has(Way.HARD)) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        int cells = 0;
        for (String unit : Typing.units(line)) {
            if (!unit.startsWith("\u001b") && ++cells > given.manner().columns()) {
                text.append("\r\n");
                cells = 1;
            }
            text.append(unit);
        }
        return text.toString();
    }

    private void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!given.manner().has(Way.SPLIT)) {
            chunk(text);
            return;
        }
        int at = 0;
        while (at < bytes.length) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(7));
            chunks.add(new Chunk(now, java.util.Arrays.copyOfRange(bytes, at, end)));
            now += 1 + random.nextInt(8);
            at = end;
        }
    }

    private void chunk(String text) {
        if (!text.isEmpty()) {
            chunks.add(new Chunk(now, text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
