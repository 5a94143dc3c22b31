package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the page does by itself as time goes by, and when the network fails. Its clock can be put
/// forward, and what it does every few seconds it does many times as often.
@Timeout(120)
class RoomPatienceTest extends PhoneInRoom {
    private static final String HASTE =
            """
            const clock = performance.now.bind(performance);
            window.later = 0;
            performance.now = () => clock() + window.later;
            const every = window.setInterval;
            window.turns = 0;
            window.setInterval = (deed, ms) => every(() => { window.turns++; deed(); }, ms / 50);
            const plain = fetch;
            window.fetch = async (path, how) => window.refused === path
              ? new Response('So many are here that no more fit; try again.', { status: 503 })
              : plain(path, how);
            """;

    /// A stream that tells its snapshot and then says nothing more, and does not end.
    private static final String HALF_DEAD =
            """
            window.EventSource = class extends EventTarget {
              static CLOSED = 2;
              readyState = 1;
              constructor() {
                super();
                window.streams = (window.streams ?? 0) + 1;
                plain('state').then(it => it.text()).then(data => {
                  this.onopen?.(new Event('open'));
                  this.dispatchEvent(new MessageEvent('snapshot', { data }));
                  window.silent = true;
                });
              }
              close() {}
            };
            """;

    @Test
    void a_stream_that_says_nothing_any_more_is_noticed_and_opened_anew() throws Exception {
        page.tab.before(HASTE + HALF_DEAD);
        page.inside("").holds("window.silent");
        page.others(1);
        page.tab.eval("window.later = 31_000");

        page.shows("#waiting", "Question 1").holds("window.streams === 2");
    }

    @Test
    void a_session_that_has_ended_is_not_asked_for_any_more() throws Exception {
        page.tab.before(HASTE);
        page.others(1);
        page.inside("");
        rig.log(new SessionEvent.SessionClosed());
        page.shows("#activity", "The session has ended");
        rig.room.close();
        passes(20);

        assertEquals("true", page.tab.text("document.getElementById('trouble').hidden"));
        assertEquals("true", page.tab.text("document.querySelector('.vote').disabled"));
    }

    @Test
    void a_guest_is_not_sent_to_the_door_by_a_room_that_is_busy() throws Exception {
        page.inside("");
        page.tab.before(HASTE + "window.refused = 'mine';");
        page.tab.open(rig.room.invitation().address().toString());
        page.shows("#trouble", "So many are here").holds("document.getElementById('door').hidden");
        page.tab.eval("window.refused = ''");

        page.holds("!document.getElementById('room').hidden")
                .holds("document.getElementById('trouble').hidden");
    }

    @Test
    void the_list_is_put_in_order_by_itself_unless_somebody_goes_through_it_by_keys()
            throws Exception {
        page.tab.before(HASTE);
        page.others(2);
        page.inside("").shows("#waiting", "Question 2");
        page.tab.eval("document.querySelector('.vote').focus()");
        rig.doing(new QuestionCommand.Vote(2, new Viewer("twitch", "x"), true));
        page.shows("[data-number='2'] .vote", "1");
        page.tab.eval("window.later = 31_000");
        passes(3);
        assertEquals("1", first());

        page.tab.eval("document.activeElement.blur()");
        page.tab.eval("window.later = 62_000");
        page.holds("document.querySelector('#waiting li').dataset.number === '2'");
    }

    @Test
    void a_focus_that_moves_is_somebody_who_reads() throws Exception {
        page.tab.before(HASTE);
        page.others(2);
        page.inside("").shows("#waiting", "Question 2");
        rig.doing(new QuestionCommand.Vote(2, new Viewer("twitch", "x"), true));
        page.shows("[data-number='2'] .vote", "1");
        page.tab.eval("window.later = 29_000");
        page.tab.eval("document.getElementById('top').focus()");
        page.tab.eval("window.later = 35_000");
        passes(3);

        assertEquals("1", first());
    }

    private String first() {
        return page.tab.text("document.querySelector('#waiting li').dataset.number");
    }

    /// Waits for `turns` more of what the page does every few seconds.
    private void passes(int turns) throws Exception {
        int now = Integer.parseInt(page.tab.text("window.turns"));
        page.holds("window.turns >= " + (now + turns));
    }
}
