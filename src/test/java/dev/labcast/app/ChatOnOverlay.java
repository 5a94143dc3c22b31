package dev.labcast.app;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import dev.labcast.web.Chromium;
import dev.labcast.web.Tab;
import dev.labcast.web.overlay.OverlayPage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/// A chat at one end and a browser with the overlay at the other, and the whole desk between them:
/// a Twitch of our own on loopback, the desk's IRC, queue, guard, log and server, and Chromium. A
/// researcher whose hand takes no time lets every question through and puts it on stream. Times are
/// from what is said in the chat to the task behind the frame with which the picture shows it, in
/// ms.
public final class ChatOnOverlay implements AutoCloseable {
    private static final String WATCH =
            """
            window.painted = [];
            const now = () => performance.timeOrigin + performance.now();
            document.addEventListener('DOMContentLoaded', () => {
              const card = document.getElementById('question');
              new MutationObserver(() => requestAnimationFrame(() => {
                const text = card.checkVisibility() ? card.querySelector('.text').textContent : '';
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                  if (window.painted.at(-1)?.text !== text) window.painted.push({text, at: now()});
                };
                channel.port2.postMessage(0);
              })).observe(card, {subtree: true, childList: true, attributes: true, characterData: true});
            });
            """;

    private final TwitchDouble twitch;
    private final OpenedDesk desk;
    private final Tab tab;
    private final Set<String> shown = new HashSet<>(); // the keeper's thread
    private int people;

    public ChatOnOverlay(Path home) throws Exception {
        twitch = new TwitchDouble(Person.viewer("1000", "Lab"), SessionClock.startingNow());
        desk = new OpenedDesk(home, ChatWish.of(ChatWish.twitch("Lab", twitch.place())));
        desk.open.audience().questions().listen(this::putOnStream);
        String address = desk.open.pages().served().address(OverlayPage.ALL.label()).orElseThrow();
        tab = Chromium.running().open(1920, 1080).before(WATCH).open(address);
        Eventually.holds("the chat is heard", desk.open.audience()::hearsChat);
    }

    private void putOnStream(QuestionQueue queue) {
        QuestionKeeper keeper = desk.open.audience().questions();
        for (Question question : queue.questions()) {
            if (shown.add(question.id())) {
                var _ = keeper.want(new QuestionCommand.Approve(question.id()));
                var _ = keeper.want(new QuestionCommand.Show(question.id()));
            }
        }
    }

    /// What was said, and how long it took until it was to be seen.
    public record Asked(Remark remark, double millis) {}

    /// Somebody new asks `text`, which nobody has asked yet.
    public Asked ask(String text) throws Exception {
        Person viewer = somebody();
        double from = now();
        Remark remark = twitch.room().say(viewer, "!ask " + text);
        return new Asked(remark, painted(text) - from);
    }

    /// It is deleted in the chat. How long it took until it was not to be seen any more.
    public double delete(Asked asked) throws Exception {
        double from = now();
        twitch.room().delete(asked.remark());
        return painted("") - from;
    }

    /// Somebody new asks `text`, but word that it is deleted comes before it.
    public void askDeleted(String text) {
        Remark remark = twitch.room().unsaid(somebody(), "!ask " + text);
        twitch.room().delete(remark);
        twitch.room().repeat(remark);
    }

    /// All that was ever painted.
    public String history() {
        return tab.text("JSON.stringify(window.painted.map(it => it.text))");
    }

    private Person somebody() {
        people++;
        return Person.viewer(String.valueOf(2_000 + people), "Viewer" + people);
    }

    private double painted(String text) throws Exception {
        Eventually.holds(
                "painted: " + text, () -> tab.text("window.painted.at(-1)?.text").equals(text));
        return Double.parseDouble(tab.text("String(window.painted.at(-1).at)"));
    }

    private static double now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1e3;
    }

    @Override
    public void close() throws Exception {
        tab.close();
        desk.close();
        twitch.close();
    }
}
