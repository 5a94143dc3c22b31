package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Tally;
import dev.labcast.session.Asked;
import dev.labcast.web.Chromium;
import dev.labcast.web.Tab;
import dev.labcast.web.overlay.OverlayPage;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Questions that few have seen, from the chat to the overlay in a browser and back into the rank.
@Timeout(120)
class LittleSeenDeskTest {
    private static final String NAMED =
            "[...document.querySelectorAll('#named.on li')].map(it => it.textContent).join('|')";

    @Test
    void a_chats_questions_are_named_over_the_picture_and_counted_for_those_who_are_there(
            @TempDir Path home) throws Exception {
        try (OpenedDesk desk =
                        new OpenedDesk(
                                home, DeskMemory.FIRST.sized(1600, 900), NoObs.wish(home), true);
                Tab overlay = Chromium.running().open(960, 540)) {
            QuestionKeeper keeper = desk.open.audience().questions();
            Fx.await("the chat is heard", desk.open.audience()::hearsChat);
            for (String name : List.of("ada", "bob", "cleo")) {
                desk.crowd.says(name, "!ask What would " + name + " do?");
            }
            desk.crowd.says("dan", "hello");
            Eventually.holds("they are asked", () -> keeper.now().questions().size() == 3);
            for (Question question : List.copyOf(keeper.now().questions()).subList(0, 2)) {
                keeper.want(new QuestionCommand.Approve(question.id())).get();
            }
            tick(desk, LittleSeen.REST_MS);
            assertEquals(List.of(0, 0), impressions(keeper), "nobody reads the overlay");

            overlay.open(
                    desk.open.pages().served().address(OverlayPage.ALL.label()).orElseThrow()
                            + "?motion=off");
            Eventually.holds("it is read", desk.open.pages()::showsNames);
            tick(desk, LittleSeen.REST_MS);
            Eventually.value(
                    () -> overlay.text(NAMED),
                    "#1 REHEARSAL · What would ada do?|#2 REHEARSAL · What would bob do?"::equals);
            tick(desk, LittleSeen.REST_MS + LittleSeen.SHOWN_MS);
            Eventually.value(() -> overlay.text(NAMED), String::isEmpty);
            Eventually.value(() -> impressions(keeper), List.of(4, 4)::equals);

            desk.crowd.says("dan", "!up 2");
            Fx.await("the rail says why", () -> rail(desk).contains("shown to 4, 1 wants it"));
            Eventually.value(() -> seen(desk), List.of(4, 4)::equals);
            assertEquals(List.of(), overlay.complaints());
        }
    }

    private static void tick(OpenedDesk desk, long now) {
        Fx.run(() -> desk.open.desk().viewers().tick(now));
    }

    private static List<Integer> impressions(QuestionKeeper keeper) {
        return keeper.now().questions().stream()
                .filter(Question::votable)
                .map(Tally::of)
                .map(Tally::impressions)
                .toList();
    }

    /// As the log has it.
    private static List<Integer> seen(OpenedDesk desk) {
        return desk.open.session().logged().questions().list().stream().map(Asked::seen).toList();
    }

    private static String rail(OpenedDesk desk) {
        return Fx.ask(() ->
                desk.open.window().getScene().getRoot().lookupAll(".label").stream()
                        .map(it -> ((Labeled) it).getText())
                        .toList()
                        .toString());
    }
}
