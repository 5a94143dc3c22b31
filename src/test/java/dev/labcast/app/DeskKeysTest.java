package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk's actions lead to, with the questions some of them ask.
class DeskKeysTest {
    private BareDesk bare;

    @BeforeEach
    void open() {
        bare = Fx.ask(BareDesk::new);
    }

    @AfterEach
    void close() {
        Fx.run(bare::close);
    }

    @Test
    void every_action_has_a_name_of_its_own() {
        List<String> names = actions().stream().map(DeskAction::name).toList();

        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        assertTrue(names.stream().noneMatch(String::isBlank));
    }

    @Test
    void no_two_actions_share_their_keys_with_the_usual_vocabulary() {
        List<String> keys =
                actions().stream().flatMap(a -> a.keys().stream()).map(Object::toString).toList();

        assertEquals(keys.size(), new HashSet<>(keys).size(), keys.toString());
    }

    @Test
    void no_key_that_types_a_character_is_taken_from_the_panes() {
        for (DeskAction action : actions()) {
            String keys = action.keys().map(Object::toString).orElse("Ctrl");
            assertTrue(
                    keys.contains("Ctrl") || keys.matches("(Shift\\+)?F\\d+"),
                    action.name() + ": " + keys);
        }
    }

    @Test
    void every_key_stands_in_the_guide() throws Exception {
        Path root = Path.of(System.getProperty("labcast.root", "."));
        String guide = Files.readString(root.resolve("docs/guide/researcher.md"));
        Set<KeyCombination> told =
                Pattern.compile("`((?:(?:Ctrl|Alt|Shift)\\+)*(?:F\\d+|Tab|[A-Z]))`")
                        .matcher(guide)
                        .results()
                        .map(key -> KeyCombination.valueOf(key.group(1)))
                        .collect(Collectors.toSet());
        for (DeskAction action : actions()) {
            boolean inARange = action.name().matches("(Activity|Scene): .*");
            assertTrue(
                    inARange || told.containsAll(action.keys().stream().toList()),
                    action.name() + ": " + action.keysText());
        }
    }

    @Test
    void each_activity_is_started_by_its_own_key() {
        for (Activity activity : bare.noted.vocabulary.activities()) {
            press("Ctrl+Alt+" + activity.key().toUpperCase(Locale.ROOT));
        }

        assertEquals(
                bare.noted.vocabulary.activities().stream().map(Activity::id).toList(),
                events(SessionEvent.SegmentOpened.class).stream()
                        .map(SessionEvent.SegmentOpened::activity)
                        .toList());
    }

    @Test
    void a_mark_is_set_with_a_label_or_without() {
        press("Ctrl+Alt+M");
        press("Ctrl+Alt+Shift+M");
        answer("it converged");

        assertEquals(
                List.of(
                        new SessionEvent.MarkSet("s1", "", 0),
                        new SessionEvent.MarkSet("s2", "it converged", 0)),
                bare.noted.facts);
    }

    @Test
    void an_empty_label_is_asked_for_again() {
        press("Ctrl+Alt+Shift+M");
        answer("");

        assertEquals(List.of("Type at least a letter, or Esc to leave it."), shown("ask-wrong"));
        assertEquals(List.of(), bare.noted.facts);
    }

    @Test
    void it_began_some_minutes_ago_backdates_the_running_segment() {
        letTimePass();
        press("Ctrl+Alt+1");
        press("Ctrl+Alt+A");
        answer("4");

        assertEquals(
                List.of(new SessionEvent.SegmentBackdated("s1", 0)),
                events(SessionEvent.SegmentBackdated.class));
    }

    @Test
    void minutes_that_are_none_are_refused_in_a_sentence() {
        press("Ctrl+Alt+1");
        for (String wrong : List.of("", "four", "-1", "1.55", "12345", "1e3")) {
            press("Ctrl+Alt+A");
            answer(wrong);

            assertEquals(
                    List.of("Type a number of minutes, such as 4 or 0.5."),
                    shown("ask-wrong"),
                    wrong);
            escape();
        }
    }

    @Test
    void a_segment_gets_a_title_and_tags_and_loses_one() {
        press("Ctrl+Alt+1");
        press("Ctrl+Alt+E");
        answer("Hoffmann 2022");
        press("Ctrl+Alt+G");
        answer("chinchilla");
        Fx.run(action("Segment: take a tag away …").deed()::run);
        answer("llama");
        assertEquals(List.of("The segment has no such tag."), shown("ask-wrong"));
        answer("chinchilla");

        assertEquals(
                List.of(
                        new SessionEvent.SegmentRetitled("s1", "Hoffmann 2022"),
                        new SessionEvent.SegmentTagged("s1", List.of("chinchilla")),
                        new SessionEvent.SegmentTagged("s1", List.of())),
                bare.noted.facts.subList(1, 4));
    }

    @Test
    void the_last_two_segments_are_merged() {
        press("Ctrl+Alt+1");
        letTimePass();
        press("Ctrl+Alt+2");
        Fx.run(action("Segment: merge with the one before").deed()::run);

        assertEquals(
                List.of(new SessionEvent.SegmentsMerged("s1", "s2")),
                events(SessionEvent.SegmentsMerged.class));
    }

    @Test
    void a_segment_is_not_split_where_it_did_not_run() {
        press("Ctrl+Alt+1");
        Fx.run(action("Segment: split it some minutes ago …").deed()::run);
        answer("1");

        assertEquals(
                List.of("The segment is only 0.0 min long; type fewer, but more than 0."),
                shown("ask-wrong"));
        assertEquals(List.of(), events(SessionEvent.SegmentSplit.class));
    }

    @Test
    void without_a_segment_nothing_is_asked() {
        press("Ctrl+Alt+E");
        press("Ctrl+Alt+G");
        Fx.run(action("Segment: split it some minutes ago …").deed()::run);
        Fx.run(action("Segment: take a tag away …").deed()::run);
        Fx.run(action("Segment: merge with the one before").deed()::run);
        press("Ctrl+Alt+X");

        assertFalse(Fx.ask(() -> bare.desk.view().overlay().isOpen()));
        assertEquals(List.of(), bare.noted.facts);
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        press("Ctrl+Alt+A");
        assertEquals(
                "No segment is running: start one with an activity's chip or its key, then try again.",
                Fx.ask(() -> bare.desk.notices().text()));

        press("Ctrl+Alt+D");
        Fx.run(action("Segment: merge with the one before").deed()::run);
        assertEquals(
                "There is no segment before this one to merge it with.",
                Fx.ask(() -> bare.desk.notices().text()));

        press("Ctrl+Alt+D");
        press("Ctrl+Alt+1");
        Fx.run(action("Segment: take a tag away …").deed()::run);
        assertEquals(
                "This segment has no tags to take away.", Fx.ask(() -> bare.desk.notices().text()));
    }

    @Test
    void the_letters_no_activity_can_have_are_those_of_the_other_actions() {
        String letters =
                actions().stream()
                        .filter(action -> !action.name().startsWith("Activity: "))
                        .flatMap(action -> action.keys().stream())
                        .map(keys -> keys.toString().toUpperCase(Locale.ROOT))
                        .filter(keys -> keys.matches("CTRL\\+ALT\\+."))
                        .map(keys -> keys.substring(keys.length() - 1))
                        .sorted()
                        .collect(Collectors.joining());

        assertEquals(letters, DeskKeys.OWN_LETTERS);
    }

    @Test
    void a_segment_ends_with_nothing_after_it() {
        press("Ctrl+Alt+1");
        press("Ctrl+Alt+X");

        assertEquals(
                List.of(new SessionEvent.SegmentClosed("s1", 0)),
                events(SessionEvent.SegmentClosed.class));
    }

    @Test
    void each_scene_has_a_key_in_the_order_of_the_scenes() {
        Fx.run(() -> bare.noted.staging.choose(Scene.AWAY));
        bare.noted.facts.clear();
        for (int number = 1; number <= Scene.values().length; number++) {
            press("Ctrl+F" + number);
        }

        assertEquals(
                List.of(Scene.values()),
                events(SessionEvent.SceneChosen.class).stream()
                        .map(SessionEvent.SceneChosen::scene)
                        .toList());
    }

    @Test
    void panes_go_on_stage_by_name() {
        for (Pane pane : Pane.values()) {
            String name = pane.name().toLowerCase(Locale.ROOT);
            Fx.run(action("Stage: show or take off the " + name).deed()::run);
        }

        assertEquals(Set.of(Pane.values()), Fx.ask(bare.noted.staging::staged));
    }

    @Test
    void what_belongs_to_other_parts_is_passed_on() {
        press("Ctrl+Alt+L");
        press("Ctrl+Alt+F");
        press("Ctrl+Alt+O");
        press("Ctrl+Alt+I");

        assertEquals(List.of("theme", "folder", "notebook", "plot"), bare.done);
    }

    private List<DeskAction> actions() {
        return Fx.ask(() -> List.copyOf(bare.desk.actions()));
    }

    private DeskAction action(String name) {
        return actions().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
    }

    private void letTimePass() {
        bare.noted.clock.start();
        Fx.await("a clock that runs", () -> bare.noted.clock.now() > 0);
    }

    private void press(String keys) {
        Fx.run(() -> Nodes.press(bare.focused(), keys));
    }

    private void answer(String text) {
        Fx.run(() -> {
            ((TextField) bare.focused()).setText(text);
            Nodes.press(bare.focused(), "Enter");
        });
    }

    private void escape() {
        press("Esc");
        assertFalse(Fx.ask(() -> bare.desk.view().overlay().isOpen()));
    }

    private List<String> shown(String styleClass) {
        return Fx.ask(() -> Nodes.words(bare.desk.node(), styleClass));
    }

    private <E extends SessionEvent> List<E> events(Class<E> kind) {
        List<E> all = new ArrayList<>();
        for (SessionEvent event : bare.noted.facts) {
            if (kind.isInstance(event)) {
                all.add(kind.cast(event));
            }
        }
        return all;
    }
}
