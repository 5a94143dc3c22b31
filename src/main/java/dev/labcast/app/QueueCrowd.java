package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import java.util.HashMap;
import java.util.Map;

/// Viewers whose `!ask` goes straight into the queue. Rehearsal's thread.
final class QueueCrowd implements Crowd {
    private static final String ASK = "!ask ";

    private final Audience audience;
    private final SessionClock clock;
    private final Map<String, String> last = new HashMap<>();
    private int said;

    QueueCrowd(OpenDesk open) {
        audience = open.audience();
        clock = open.session().clock();
    }

    @Override
    public void says(String name, String text) {
        String id = "rehearsal:" + said++;
        last.put(name, id);
        if (text.startsWith(ASK)) {
            Viewer by = new Viewer("rehearsal", name);
            String asked = text.substring(ASK.length());
            audience.questions()
                    .offer(new QuestionCommand.Ask(id, by, name, asked, "", clock.now()));
        }
    }

    @Override
    public void answers(String name, String to, String text) {
        says(name, text);
    }

    @Override
    public void deletes(String name) {
        audience.questions()
                .offer(new QuestionCommand.Retract("rehearsal", last.getOrDefault(name, "")));
    }

    @Override
    public void silences(String name) {
        deletes(name);
    }

    @Override
    public void raids(String name, int viewers) {}
}
