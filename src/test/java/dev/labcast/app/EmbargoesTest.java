package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.Embargoes.Standing;
import dev.labcast.guard.Workspace;
import dev.labcast.guard.rule.Embargo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Embargoes end by a person's word, not by a clock; and whose work a session shows.
class EmbargoesTest {
    private static final LocalDate END = LocalDate.of(2027, 1, 15);
    private static final EmbargoedTerm TERM = new EmbargoedTerm("grokking", Optional.of(END));

    @TempDir Path home;
    private Path file = Path.of("");

    @BeforeEach
    void settings() throws Exception {
        file = home.resolve("settings.json");
        Files.writeString(
                file, "{\"embargo\": [{\"text\": \"grokking\", \"until\": \"2027-01-15\"}]}");
    }

    private Settings read() throws Refusal {
        return new SettingsFile(file, home).read();
    }

    private Settings read(String json) throws Exception {
        Files.writeString(file, json);
        return read();
    }

    private Standing standing(LocalDate today) throws Refusal {
        return new Embargoes(read(), today).of(TERM);
    }

    private Embargo held(LocalDate today) throws Refusal {
        return new GuardChoice(read()).embargo(today);
    }

    @Test
    void a_clock_set_forward_lifts_nothing() throws Exception {
        assertEquals(Standing.HOLDS, standing(END.minusDays(1)));
        for (LocalDate far : List.of(END, END.plusDays(1), END.plusYears(50))) {
            assertEquals(Standing.DUE, standing(far));
            assertEquals(Embargo.of("grokking"), held(far));
        }
        assertEquals(
                Optional.of(
                        "One embargo is over by this machine's clock and holds until you confirm it"
                                + " with 'labcast embargo lift'."),
                new Embargoes(read(), END).reminder());
    }

    @Test
    void it_ends_when_its_day_has_begun_and_the_person_has_said_so() throws Exception {
        LiftedFile.beside(file).add(Set.of(TERM.key()));
        assertEquals(Standing.LIFTED, standing(END));
        assertEquals(Embargo.NONE, held(END));
        assertEquals(Optional.empty(), new Embargoes(read(), END).reminder());
    }

    @Test
    void a_clock_set_back_puts_it_in_force_again() throws Exception {
        LiftedFile.beside(file).add(Set.of(TERM.key()));
        assertEquals(Embargo.of("grokking"), held(END.minusDays(1)));
    }

    @Test
    void another_date_is_another_embargo() throws Exception {
        LiftedFile.beside(file).add(Set.of(TERM.key()));
        Settings longer =
                read("{\"embargo\": [{\"text\": \"grokking\", \"until\": \"2027-02-01\"}]}");
        assertEquals(
                Embargo.of("grokking"), new GuardChoice(longer).embargo(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void without_a_date_it_never_ends() throws Exception {
        Settings ever = read("{\"embargo\": [\"grokking\"]}");
        LiftedFile.beside(file).add(Set.of(new EmbargoedTerm("grokking", Optional.empty()).key()));
        assertEquals(
                Embargo.of("grokking"), new GuardChoice(ever).embargo(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void a_file_of_lifts_that_cannot_be_read_lifts_nothing() throws Exception {
        Files.createDirectory(home.resolve("embargo-lifted.txt"));
        assertEquals(Embargo.of("grokking"), held(END));
    }

    @Test
    void what_the_file_of_lifts_holds_says_nothing_of_the_terms() throws Exception {
        LiftedFile.beside(file).add(Set.of(TERM.key()));
        assertFalse(Files.readString(home.resolve("embargo-lifted.txt")).contains("grok"));
    }

    private Settings projects() throws Exception {
        Files.createDirectories(home.resolve("heron/sub"));
        return read(
                """
                {"projects": [
                  {"name": "open", "root": "~/open", "profile": "public", "terms": ["openness"]},
                  {"name": "side", "root": "~/side", "profile": "secondary", "terms": ["sidestep"]},
                  {"name": "bird", "root": "~/heron", "profile": "embargoed", "until": "2027-01-15",
                   "terms": [{"name": "Jane Doe"}]},
                  {"name": "shut", "root": "~/shut", "profile": "internal"}]}
                """);
    }

    private Embargo on(Settings settings, LocalDate today) {
        return new GuardChoice(settings).embargo(today);
    }

    private Embargo.Term path(String folder) {
        return new Embargo.PathPrefix(home.resolve(folder).toString(), Optional.empty());
    }

    private static Embargo.Term words(String text) {
        return new Embargo.Words(text, Optional.empty());
    }

    private static final Embargo.Term JANE = new Embargo.Name("Jane Doe", Optional.empty());

    @Test
    void a_session_for_no_project_hides_all_that_are_not_public() throws Exception {
        Settings settings = projects().inProject(Optional.empty(), home);
        assertEquals(
                new Embargo(
                        List.of(
                                path("side"),
                                words("side"),
                                words("sidestep"),
                                path("heron"),
                                words("heron"),
                                JANE,
                                path("shut"),
                                words("shut"))),
                on(settings, END.minusDays(1)));
        assertEquals(
                new Workspace(
                        List.of(),
                        List.of(home.resolve("side"), home.resolve("heron"), home.resolve("shut"))),
                new GuardChoice(settings).workspace(END.minusDays(1)));
    }

    @Test
    void a_session_for_a_secondary_project_shows_it() throws Exception {
        Settings settings = projects().inProject(Optional.of("side"), home);
        assertEquals(
                new Embargo(
                        List.of(path("heron"), words("heron"), JANE, path("shut"), words("shut"))),
                on(settings, END.minusDays(1)));
        assertTrue(new GuardChoice(settings).workspace(END).shows(home.resolve("side/x")));
    }

    @Test
    void an_embargoed_project_is_worked_on_in_public_with_its_terms_masked() throws Exception {
        Settings settings = projects().inProject(Optional.empty(), home.resolve("heron/sub"));
        assertEquals(Optional.of("bird"), settings.projects().current());
        assertTrue(
                on(settings, END.minusDays(1)).terms().containsAll(List.of(path("heron"), JANE)));
        assertTrue(new GuardChoice(settings).workspace(END).shows(home.resolve("heron/x")));
    }

    @Test
    void an_embargoed_project_comes_out_by_its_date_and_the_persons_word() throws Exception {
        Settings before = projects();
        assertTrue(on(before, END).terms().contains(JANE));
        LiftedFile.beside(file)
                .add(
                        Set.copyOf(
                                new Embargoes(before, END)
                                        .due().stream().map(EmbargoedTerm::key).toList()));
        Settings after = read();
        assertFalse(on(after, END).terms().contains(JANE));
        assertTrue(new GuardChoice(after).workspace(END).shows(home.resolve("heron/x")));
        assertTrue(on(after, END.minusDays(1)).terms().contains(JANE));
    }

    @Test
    void an_internal_project_cannot_be_chosen() throws Exception {
        Settings settings = projects();
        assertEquals(
                "Project 'shut' is internal and never shown; choose another one, or change its"
                        + " profile in the settings.",
                assertThrows(Refusal.class, () -> settings.inProject(Optional.of("shut"), home))
                        .sentence());
        assertEquals(
                "There is no project 'nest' in the settings; add it below 'projects', or leave"
                        + " --project out.",
                assertThrows(Refusal.class, () -> settings.inProject(Optional.of("nest"), home))
                        .sentence());
        Settings inside = settings.inProject(Optional.empty(), home.resolve("shut"));
        assertFalse(new GuardChoice(inside).workspace(END).shows(home.resolve("shut")));
    }
}
