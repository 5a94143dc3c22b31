package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.guard.cases.GuardCase;
import dev.labcast.guard.cases.Manner;
import dev.labcast.question.QuestionCommand;
import dev.labcast.session.Cue;
import dev.labcast.session.Pane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every case of the guard's development set goes through the real desk, in each place it fits into
/// with its whole context, and nothing that comes of it holds a secret: no public state, nothing
/// the stage's window draws, no file, no byte served, no line logged. A place has a session of its
/// own, so that what is learned in one place does not help in another. What is handed on of it is
/// written in every format and read like every other file below the desk's home. Labcast has no
/// search index yet.
@Timeout(1200)
class LeakSuiteTest {
    @TempDir Path home;

    @Test
    void no_case_shown_in_the_terminal_is_in_any_frame_or_artefact() throws Exception {
        List<GuardCase> cases =
                LeakCases.played().stream()
                        .filter(it -> !it.manner().has(Manner.Way.PLAIN))
                        .sorted(Comparator.comparing(it -> it.manner().columns()))
                        .toList();
        List<Future<Set<GuardCase>>> halves = new ArrayList<>();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int half = 0; half < 2; half++) {
                int from = half * cases.size() / 2;
                int to = (half + 1) * cases.size() / 2;
                Path folder = home.resolve("half-" + half);
                halves.add(desks.submit(() -> played(folder, cases.subList(from, to))));
            }
        }
        Set<GuardCase> again = new LinkedHashSet<>();
        for (Future<Set<GuardCase>> half : halves) {
            again.addAll(half.get());
        }
        // Two desks at once are slow at times: a curtain hides a case, or a program pauses within a
        // secret for longer than anything is held back. Nothing may be seen of it with one.
        assertEquals(
                Set.of(),
                again.isEmpty() ? again : played(home.resolve("rest"), List.copyOf(again)));
    }

    /// Those whose headings were never public, or of which something was seen.
    private Set<GuardCase> played(Path folder, List<GuardCase> cases) throws Exception {
        LeakCases shown = new LeakCases(cases);
        try (LeakDesk desk = new LeakDesk(folder, Pane.TERMINAL, List.of())) {
            new CasePlayer(desk.open, folder.resolve("lab")).play(shown.cases());
            desk.end();
            shown.look(desk.screens());
            shown.look(desk.cast());
            shown.look(desk.drawn());
            Set<GuardCase> again = new LinkedHashSet<>(shown.unseen());
            Map<String, String> leaks = leaks("the terminal", List.of("missed.txt"), shown, desk);
            leaks.values().forEach(System.out::println);
            shown.cases().stream().filter(it -> leaks.containsKey(it.id())).forEach(again::add);
            return again;
        }
    }

    @Test
    void no_case_written_into_the_notebook_is_in_any_version_or_artefact() throws Exception {
        List<GuardCase> left = written("1", LeakCases.played(), 40);
        // What a page's other cases hid, each on a page of its own, and to a guard that knows
        // nothing.
        assertEquals(List.of(), written("2", left, 1));
    }

    /// Those that were hidden with their headings.
    private List<GuardCase> written(String round, List<GuardCase> cases, int perPage)
            throws Exception {
        LeakCases shown = new LeakCases(cases);
        try (LeakDesk desk = new LeakDesk(home.resolve(round), Pane.NOTEBOOK, List.of())) {
            for (int from = 0; from < cases.size(); from += perPage) {
                Path file =
                        home.resolve(round).resolve("lab").resolve("notes-%04d.md".formatted(from));
                Files.writeString(file, page(cases, from, Math.min(from + perPage, cases.size())));
                Fx.ask(() -> desk.open.notebook().open(file)).get(20, TimeUnit.SECONDS);
                Fx.await(
                        file.getFileName() + " is public",
                        () ->
                                desk.open
                                        .session()
                                        .logged()
                                        .notebook()
                                        .name()
                                        .equals(file.getFileName().toString()));
            }
            desk.end();
            shown.look(desk.notebooks());
            shown.look(desk.drawn());
            assertCovered(
                    "the notebook, round " + round,
                    List.of("missed.txt", "missed-notebook.txt"),
                    shown,
                    desk);
        }
        return shown.unseen();
    }

    @Test
    void no_case_said_in_the_chat_is_in_any_question_or_artefact() throws Exception {
        LeakCases shown = new LeakCases(oneLiners());
        try (LeakDesk desk = new LeakDesk(home, Pane.PLOTS, List.of())) {
            for (int i = 0; i < shown.cases().size(); i++) {
                ask(desk.open, desk.desk.crowd, LeakCases.heading(i), shown.cases().get(i).text());
            }
            desk.end();
            shown.look(desk.facts());
            shown.look(desk.drawn());
            assertEquals(List.of(), shown.unseen());
            assertCovered("the chat", List.of("missed.txt"), shown, desk);
        }
    }

    @Test
    void no_case_in_a_mark_is_in_any_fact_or_artefact() throws Exception {
        LeakCases marked = new LeakCases(oneLiners());
        try (LeakDesk desk = new LeakDesk(home.resolve("marks"), Pane.PLOTS, List.of())) {
            for (int i = 0; i < marked.cases().size(); i++) {
                String label = LeakCases.heading(i) + " " + marked.cases().get(i).text();
                desk.open.session().cue(new Cue.Mark(label, Long.MAX_VALUE));
            }
            desk.end();
            marked.look(desk.facts());
            assertEquals(List.of(), marked.unseen());
            assertCovered("a mark", List.of("missed.txt"), marked, desk);
        }
    }

    @Test
    void no_case_in_a_plots_name_is_in_any_fact_or_artefact() throws Exception {
        LeakCases named =
                new LeakCases(
                        oneLiners().stream()
                                .filter(it -> !it.text().contains("/"))
                                .filter(it -> it.text().getBytes().length < 220)
                                .toList());
        try (LeakDesk desk = new LeakDesk(home, Pane.PLOTS, List.of())) {
            Path plots = home.resolve("lab").resolve("plots");
            for (int i = 0; i < named.cases().size(); i++) {
                String text = named.cases().get(i).text();
                Files.writeString(
                        plots.resolve(LeakCases.heading(i) + " " + text + ".svg"),
                        "<svg xmlns='http://www.w3.org/2000/svg' width='"
                                + (80 + i)
                                + "' height='60'><title>p</title>"
                                + "<path d='M0 "
                                + i % 60
                                + "h80' stroke='red'/></svg>");
            }
            int wanted = named.cases().size();
            long end = System.nanoTime() + 60_000_000_000L;
            while (desk.open.session().logged().plots().size() < wanted
                    && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            desk.end();
            named.look(desk.facts());
            named.look(desk.drawn());
            assertEquals(List.of(), named.unseen());
            assertCovered("a plot's name", List.of("missed.txt", "missed-name.txt"), named, desk);
        }
    }

    /// A prompt behind each case ends what a command printed, and a key without an end.
    private static String page(List<GuardCase> cases, int from, int to) {
        StringBuilder page = new StringBuilder();
        for (int i = from; i < to; i++) {
            page.append(LeakCases.heading(i)).append("\n\n").append(cases.get(i).text());
            page.append("\n\n$ \n\n");
        }
        return page.toString();
    }

    private static List<GuardCase> oneLiners() throws IOException {
        return LeakCases.all().stream().filter(it -> !it.text().contains("\n")).toList();
    }

    private static void ask(OpenDesk open, ScriptedCrowd crowd, String name, String text)
            throws InterruptedException, ExecutionException {
        crowd.says(name, "!ask " + name + " " + text);
        QuestionKeeper keeper = open.audience().questions();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            var found =
                    keeper.now().questions().stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst();
            if (found.isPresent()) {
                keeper.want(new QuestionCommand.Approve(found.get().id())).get();
                keeper.want(new QuestionCommand.Show(found.get().id())).get();
                keeper.want(new QuestionCommand.Drop(found.get().id())).get();
                return;
            }
            Thread.sleep(2);
        }
    }

    private static void assertCovered(
            String place, List<String> missedFiles, LeakCases shown, LeakDesk desk)
            throws IOException {
        assertEquals(Map.of(), leaks(place, missedFiles, shown, desk));
    }

    /// The cases that were seen, and where, but for those that are known to be missed.
    private static Map<String, String> leaks(
            String place, List<String> missedFiles, LeakCases shown, LeakDesk desk)
            throws IOException {
        List<String> known = LeakCases.missed(missedFiles);
        Map<String, String> artefacts = desk.artefacts();
        String rest =
                LeakCases.all().stream()
                        .map(GuardCase::withoutSecrets)
                        .collect(Collectors.joining("\n"));
        Map<String, String> leaks = new TreeMap<>();
        shown.exposed().forEach((id, chars) -> leaks.put(id, id + ": " + chars + " chars seen"));
        for (GuardCase given : shown.cases()) {
            List<String> holders = desk.heldBy(given, artefacts, rest);
            if (!holders.isEmpty()) {
                leaks.merge(given.id(), given.id() + " in " + holders, (a, b) -> a + ", " + b);
            }
        }
        known.forEach(leaks::remove);
        System.out.printf(
                "%s: %d cases, %d known to be missed, %d public texts, %d artefacts; seen of the others: %d, without their headings: %d%n",
                place,
                shown.cases().size(),
                shown.cases().stream().filter(it -> known.contains(it.id())).count(),
                shown.frames(),
                artefacts.size(),
                leaks.size(),
                shown.unseen().size());
        return leaks;
    }
}
