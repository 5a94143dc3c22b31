package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.PacedGuard;
import dev.labcast.guard.TextGuard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Output of tools in which nothing is secret, in blocks that each have a guard of their own.
final class CleanLines {
    private static final GuardSettings SETTINGS = GuardSettings.of(Map.of(), List.of());
    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final int COLUMNS = 120;
    private static final int ROWS = 40;
    private static final int CHUNK = 4_096;

    private final Map<String, List<String>> blocks = new TreeMap<>();

    CleanLines(List<String> lines) {
        String name = "";
        for (String line : lines) {
            if (line.startsWith("## ")) {
                name = line.substring(3);
            } else {
                blocks.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
            }
        }
    }

    long count() {
        return blocks.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.isBlank())
                .count();
    }

    List<String> maskedAsText() {
        List<String> masked = new ArrayList<>();
        TextGuard guards = new TextGuard(SETTINGS, DAY);
        blocks.forEach((name, lines) -> {
            TextGuard guard = guards.fresh();
            List<TextGuard.Seen> seen = new ArrayList<>();
            lines.forEach(line -> seen.addAll(guard.take(line)));
            seen.addAll(guard.flush());
            seen.stream()
                    .filter(it -> !it.masked().isEmpty())
                    .forEach(it ->
                            masked.add(
                                    name
                                            + " ["
                                            + it.masked().getFirst().rule()
                                            + "]: "
                                            + lines.get(it.masked().getFirst().row())));
        });
        return masked;
    }

    List<String> maskedInTerminal() {
        List<String> masked = new ArrayList<>();
        PacedGuard guards = new PacedGuard(SETTINGS, DAY, _ -> {});
        blocks.forEach((name, lines) -> {
            List<String> rows = new ArrayList<>();
            Reel reel =
                    new Reel(
                            guards,
                            COLUMNS,
                            ROWS,
                            new Reel.Sink(
                                    scrolled -> scrolled.forEach(it -> rows.add(it.text())),
                                    _ -> {}));
            byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at += CHUNK) {
                int end = Math.min(bytes.length, at + CHUNK);
                reel.feed(at / CHUNK * 20L, java.util.Arrays.copyOfRange(bytes, at, end));
            }
            reel.finish().screen().lines().forEach(it -> rows.add(it.text()));
            rows.stream()
                    .filter(row -> row.indexOf('▒') >= 0 && !lines.contains(row))
                    .forEach(row -> masked.add(name + " (terminal): " + row));
        });
        return masked;
    }

    /// The blocks' texts by their names.
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        blocks.forEach((name, lines) -> texts.put(name, String.join("\n", lines)));
        return texts;
    }
}
