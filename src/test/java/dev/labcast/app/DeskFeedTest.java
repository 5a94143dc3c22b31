package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskFeedTest {
    private final DeskFeed feed = new DeskFeed();
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
    void sentences_that_come_before_the_desk_wait_for_it_in_their_order() {
        feed.say("One.");
        feed.outputDropped("Two.");

        Fx.run(() -> feed.attach(bare.desk));

        assertEquals(List.of("One.", "Two.", ""), notices());
    }

    @Test
    void a_sentence_is_told_once_it_is_there() {
        Fx.run(() -> feed.attach(bare.desk));

        feed.say("Now.");

        Fx.await("the sentence", () -> bare.desk.notices().text().equals("Now."));
    }

    @Test
    void trouble_with_the_log_is_said_first_and_beside_the_clock_even_when_it_came_early() {
        feed.cannotWrite("The disk is full.");
        Fx.run(() -> feed.attach(bare.desk));
        assertEquals(List.of("NOT SAVED 00:00:00"), recording());

        feed.writesAgain("It is all there.");
        Fx.await("the clock", () -> recording().equals(List.of("REC 00:00:00")));

        feed.lost("Three events are lost.");
        Fx.await("the clock", () -> recording().equals(List.of("NOT SAVED 00:00:00")));
        assertEquals(
                List.of("Three events are lost.", ""),
                notices(),
                "the newest word on the recording stands for those before it");
    }

    @Test
    void the_newest_state_of_the_log_is_what_the_desk_shows() {
        List<SessionState> shown = new ArrayList<>();
        Fx.run(() -> {
            feed.attach(bare.desk);
            feed.bridge(shown::add);
        });
        SessionState state = SessionState.initial();
        for (int i = 0; i < 1000; i++) {
            Entry entry = new Entry(i, i, new SessionEvent.Warned("n" + i));
            state = state.evolve(entry);
            feed.take(entry, state);
        }

        SessionState last = state;
        Fx.await("the newest state", () -> !shown.isEmpty() && shown.getLast().equals(last));
    }

    @Test
    void states_that_come_before_the_desk_do_no_harm() {
        Entry entry = new Entry(0, 0, new SessionEvent.SessionOpened("early"));
        feed.take(entry, SessionState.initial().evolve(entry));
        Fx.run(() -> {});

        Fx.run(() -> feed.attach(bare.desk));

        assertEquals(List.of(""), notices());
    }

    private List<String> recording() {
        return Fx.ask(() -> Nodes.words(bare.desk.node(), "pill-recording"));
    }

    /// All sentences as the person would put them away, up to the empty bar.
    private List<String> notices() {
        return Fx.ask(() -> {
            List<String> all = new ArrayList<>();
            do {
                all.add(bare.desk.notices().text());
                bare.desk.notices().dismiss();
            } while (!all.getLast().isEmpty());
            return all;
        });
    }
}
