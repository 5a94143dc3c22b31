package dev.labcast.app;

import dev.labcast.fx.Fx;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// An hour's ordinary work in the real terminal of the whole desk, without its pauses, and what of
/// it the guard masked. Nothing in it is a secret, so every mask is a false one until somebody who
/// reads the list says otherwise.
public final class OrdinaryDesk {
    private static final char BLOCK = '▒';

    private final OpenDesk open;
    private final Set<String> seenHere = new LinkedHashSet<>();

    private OrdinaryDesk(OpenDesk open) {
        this.open = open;
    }

    /// Plays the lines of `script` (commands for bash; `keys:` before what is typed into a program
    /// that the line before began, with `\e` and `\r`), with `repository` as `$REPO`.
    public static void measure(List<String> script, Path repository) throws Exception {
        Path home = Files.createTempDirectory("labcast-ordinary");
        try (OpenedDesk desk = new OpenedDesk(home)) {
            OrdinaryDesk ordinary = new OrdinaryDesk(desk.open);
            Fx.run(() -> {
                desk.open.window().setWidth(1400);
                desk.open.staging().stage(Pane.TERMINAL, true);
                desk.open.staging().choose(Scene.TERMINAL);
            });
            ordinary.run(
                    "export REPO='" + repository + "' PAGER=cat GIT_PAGER=cat TERM=xterm-256color");
            for (String line : script) {
                ordinary.play(line);
            }
            desk.end();
            ordinary.report();
        }
        Runtime.getRuntime().exit(0);
    }

    private void play(String line) throws Exception {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("keys:")) {
            String keys = line.substring(5).strip().replace("\\e", "\033").replace("\\r", "\r");
            for (int point : keys.codePoints().toArray()) {
                Fx.run(() -> open.terminal().type(Character.toString(point)));
                Thread.sleep(15);
            }
            Thread.sleep(300);
        } else if (line.startsWith("start:")) {
            Fx.run(() -> open.terminal().type(line.substring(6).strip() + "\r"));
            Thread.sleep(700);
        } else {
            run(line);
        }
        keep();
    }

    private void run(String command) throws Exception {
        try {
            open.terminal().run(command).get(10, TimeUnit.MINUTES);
        } catch (java.util.concurrent.ExecutionException failed) {
            System.out.println("did not run: " + command);
        }
    }

    private void keep() {
        Fx.ask(() -> open.terminal().kept()).rows().forEach(row -> seenHere.add(row.text()));
        Fx.ask(() -> open.terminal().text()).lines().forEach(seenHere::add);
    }

    private void report() throws IOException {
        long lines = 0;
        long skipped = 0;
        Map<String, Integer> rules = new TreeMap<>();
        Set<String> masked = new LinkedHashSet<>();
        for (Entry entry : new SessionReader().look(open.session().folder()).entries()) {
            switch (entry.event()) {
                case SessionEvent.TerminalPainted(var change) -> {
                    lines += change.scrolled().size();
                    skipped += change.skipped();
                    List<Line> all = new ArrayList<>(change.scrolled());
                    change.changed().forEach(row -> all.add(row.line()));
                    all.stream()
                            .map(Line::text)
                            .filter(it -> it.indexOf(BLOCK) >= 0)
                            .forEach(masked::add);
                }
                case SessionEvent.Masked(var _, var rule, var count) ->
                        rules.merge(rule, count, Integer::sum);
                default -> {}
            }
        }
        System.out.println("lines that scrolled by in public: " + lines + ", skipped: " + skipped);
        System.out.println("masks by rule: " + rules);
        System.out.println("lines with a mask (each text once): " + masked.size());
        masked.forEach(it -> System.out.println("  " + it.strip() + "\n    = " + here(it)));
    }

    /// What stands under the mask, as the private terminal had it.
    private String here(String shown) {
        StringBuilder pattern = new StringBuilder();
        for (String part : shown.strip().split("((?<=▒)(?!▒))|((?<!▒)(?=▒))")) {
            pattern.append(part.indexOf(BLOCK) >= 0 ? ".+" : Pattern.quote(part));
        }
        Pattern wanted = Pattern.compile(pattern.toString());
        return seenHere.stream()
                .filter(it -> wanted.matcher(it.strip()).matches())
                .findFirst()
                .orElse("?");
    }
}
