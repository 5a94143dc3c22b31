package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong in the guard of a whole desk hides the stage until it is over, and the person is
/// told of both. How fast: `GuardFaultsBench`.
@Timeout(120)
class GuardFaultsTest {
    private static final String GOOD =
            "[[rules]]\nid = \"lab\"\nregex = 'LAB-[0-9]{4}'\nkeywords = [\"lab-\"]\n";

    @TempDir Path home;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private Path rules;
    private String before = "";
    private OpenedDesk desk;
    private OpenDesk open;

    @BeforeEach
    void open() throws Exception {
        rules = home.resolve("rules.toml");
        Files.writeString(rules, GOOD + StallingRules.toml());
        Path lab = Files.createDirectories(home.resolve("lab"));
        Files.writeString(
                lab.resolve("notebook.md"),
                "the notebook stands\n\n" + StallingRules.line() + "\n");
        Path settings = home.resolve("settings.json");
        Files.writeString(
                settings,
                "{\"sessions\": \"sessions\", \"holdBackMs\": 0, \"guardPatienceMs\": 500, \"ruleFiles\": [\"rules.toml\"]}");
        desk = new OpenedDesk(home, new SettingsFile(settings, home).read());
        open = desk.open;
        open.session()
                .curtain()
                .listenToFaults((fault, why) ->
                        faults.add(fault + (why.isPresent() ? " begins" : " ends")));
        Fx.run(() -> {
            open.windows().program().open();
            open.staging().stage(Pane.TERMINAL, true);
            open.staging().choose(Scene.TERMINAL);
        });
        run("echo LAB-1234 LAC-1234 stands");
        awaitStage("\n▒▒▒▒▒▒▒▒ LAC-1234 stands");
        before = stage();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void an_engine_that_stalls_hides_the_stage_and_shows_it_again_when_it_has_caught_up()
            throws Exception {
        Fx.run(() -> open.staging().stage(Pane.NOTEBOOK, true));
        awaitHidden();
        awaitNotice("does not answer");

        awaitStage("LAC-1234 stands");
        awaitStage("the notebook stands");
        awaitNotice("shown again");
        assertEquals(List.of("SILENT begins", "SILENT ends"), faultsOf("SILENT").subList(0, 2));
    }

    @Test
    void a_queue_that_is_full_hides_the_stage_until_it_is_empty() throws Exception {
        for (int i = 0; i < 200 && !open.session().curtain().isDrawn(); i++) {
            for (int fact = 0; fact < 10_000; fact++) {
                open.session()
                        .guard()
                        .submit(
                                new Draft.Fact(
                                        new SessionEvent.ViewerSpoke("test", "a", "b " + fact)));
            }
        }
        awaitHidden();
        assertTrue(faults.contains("FULL begins"), faults.toString());

        awaitStageAsBefore();
        assertTrue(faults.contains("FULL ends"), faults.toString());
    }

    @Test
    void a_rule_file_that_breaks_hides_the_stage_names_the_line_and_is_taken_when_it_is_mended()
            throws Exception {
        Files.writeString(rules, GOOD + "id = = 3\n");
        awaitHidden();
        awaitNotice("line 5 of " + rules);
        assertTrue(notice().contains("hidden"), notice());

        run("echo LAB-5678 later");
        assertEquals("Back in a moment", stage().strip());
        Files.writeString(rules, GOOD.replace("LAB", "LA[BC]"));
        awaitStage("▒▒▒▒▒▒▒▒ ▒▒▒▒▒▒▒▒ stands");
        awaitStage("▒▒▒▒▒▒▒▒ later");
        assertEquals(List.of("RULES begins", "RULES ends"), faultsOf("RULES"));
    }

    @Test
    void a_rule_file_that_is_taken_away_hides_the_stage_until_it_is_back() throws Exception {
        Path away = home.resolve("away.toml");
        Files.move(rules, away);
        awaitHidden();
        awaitNotice(rules + " cannot be read");

        Files.move(away, rules);
        awaitStageAsBefore();
    }

    @Test
    void rules_that_are_replaced_hold_at_once_for_what_stands_on_the_stage() throws Exception {
        Path next = home.resolve("next.toml");
        Files.writeString(next, GOOD.replace("LAB", "LAC") + StallingRules.toml());
        Files.move(next, rules, StandardCopyOption.ATOMIC_MOVE);

        awaitStage("LAB-1234 ▒▒▒▒▒▒▒▒ stands");
        awaitNotice("read again: 61 rules.");
        assertEquals(List.of(), faultsOf("RULES"));
        assertFalse(open.session().logged().hidden());
    }

    @Test
    void a_person_who_hides_the_stage_meanwhile_is_the_only_one_who_shows_it() throws Exception {
        Files.writeString(rules, "[[rules]\n");
        awaitHidden();
        Fx.run(() -> open.staging().hide("F12"));
        Files.writeString(rules, GOOD);
        awaitNotice("stays hidden until you show it");
        assertEquals("Back in a moment", stage().strip());

        Fx.run(() -> open.staging().unhide());
        awaitStage("LAC-1234 stands");
    }

    @Test
    void a_person_cannot_show_a_stage_that_the_guard_hides_and_is_told_why() throws Exception {
        Files.writeString(rules, "[[rules]\n");
        awaitHidden();
        Fx.run(() -> open.desk().notices().dismiss());
        desk.does("Show stage again");
        awaitNotice("is not TOML");
        Curtain curtain = open.session().curtain();
        assertTrue(curtain.isDrawn());
        assertEquals("Back in a moment", stage().strip());
    }

    @Test
    void the_button_shows_a_stage_again_that_is_hidden_whoever_hid_it() throws Exception {
        Files.writeString(rules, "[[rules]\n");
        awaitHidden();
        Button button = (Button) Fx.ask(() -> open.window().getScene().lookup(".hide-stage"));
        Fx.await("the button says so", () -> button.getText().contains("show again"));
        Fx.run(button::fire);
        Files.writeString(rules, GOOD);

        awaitStage("LAC-1234 stands");
        Fx.await("the button says so", () -> button.getText().equals("Hide stage"));
    }

    private List<String> faultsOf(String kind) {
        return faults.stream().filter(it -> it.startsWith(kind)).toList();
    }

    private void run(String command) throws Exception {
        open.terminal().run(command).get(60, TimeUnit.SECONDS);
    }

    private String stage() {
        return Fx.ask(() -> open.windows().program().frame().text());
    }

    private String notice() {
        return Fx.ask(() -> open.desk().notices().text());
    }

    private void awaitStage(String text) {
        Fx.await("the stage shows " + text, () -> stage().contains(text));
    }

    private void awaitStageAsBefore() {
        Fx.await("the stage shows what it did", () -> stage().equals(before));
    }

    private void awaitHidden() {
        Fx.await("the stage is hidden", () -> stage().strip().equals("Back in a moment"));
    }

    private void awaitNotice(String words) {
        Fx.await("the notice says " + words, () -> notice().contains(words));
    }
}
