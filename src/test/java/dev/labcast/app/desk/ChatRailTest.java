package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatLines;
import dev.labcast.question.chat.Said;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatRailTest {
    private ChatRail rail;
    private VBox root;
    private final ChatLines lines = new ChatLines();

    @BeforeEach
    void make() {
        Fx.run(() -> {
            rail = new ChatRail();
            root = new VBox(rail.node());
            new Scene(root, 250, 900);
            rail.setShown(true);
        });
    }

    @Test
    void the_newest_stands_first_and_all_are_counted() {
        for (int i = 0; i < 1_000; i++) {
            says("m" + i, "mira", "message " + i);
        }
        Fx.run(() -> rail.show(lines));

        Fx.await("the newest", () -> words().contains("message 999"));
        assertEquals("1000", Fx.ask(this::words).get(1));
        assertEquals(500, Fx.ask(() -> list().getItems().size()));
    }

    @Test
    void what_is_written_is_set_as_plain_text() {
        says("1", "<b>", "_x_ [a](b)");
        Fx.run(() -> rail.show(lines));

        assertEquals(List.of("Chat", "1", "<b>", "_x_ [a](b)"), Fx.ask(this::words));
    }

    @Test
    void a_flood_is_drawn_a_few_times_and_whole_at_the_end() {
        AtomicInteger drawn = new AtomicInteger();
        Fx.run(() -> {
            list().getItems()
                    .addListener((ListChangeListener<Object>) _ -> drawn.incrementAndGet());
            for (int i = 0; i < 200; i++) {
                says("m" + i, "mira", "message " + i);
                rail.show(lines);
            }
        });
        assertEquals(1, drawn.get());

        Fx.await("the rest", () -> words().contains("message 199"));
        assertEquals(2, drawn.get());
    }

    @Test
    void what_is_deleted_is_not_read_for_another_moment() {
        says("1", "troll", "bah");
        Fx.run(() -> {
            rail.show(lines);
            lines.take(new ChatEvent.Deleted("1"));
            rail.show(lines);
        });

        assertEquals(0, Fx.ask(() -> list().getItems().size()));
    }

    @Test
    void nothing_is_drawn_while_it_is_put_away() {
        Fx.run(() -> rail.setShown(false));
        says("1", "mira", "hello");
        Fx.run(() -> rail.show(lines));
        assertEquals(0, Fx.ask(() -> list().getItems().size()));

        Fx.run(() -> rail.setShown(true));
        Fx.await("it is drawn", () -> list().getItems().size() == 1);
    }

    private void says(String id, String name, String text) {
        lines.take(new ChatEvent.Said(Said.by(id, name, text)));
    }

    private ListView<?> list() {
        return (ListView<?>) root.lookup(".list-view");
    }

    private List<String> words() {
        root.applyCss();
        root.layout();
        return root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(it -> ((Label) it).getText())
                .toList();
    }
}
