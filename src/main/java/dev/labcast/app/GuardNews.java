package dev.labcast.app;

import dev.labcast.app.desk.NoticeBar;
import dev.labcast.fx.FxThread;
import dev.labcast.guard.Curtain;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.Optional;

/// Tells the person what the guard does by itself, in one sentence when it begins and one when it
/// is over, and lets the panes follow a curtain that nobody at the desk drew or lifted. Told on any
/// thread; works on the JavaFX thread.
final class GuardNews implements Output {
    /// What its notices are about.
    static final String KIND = "the guard";

    private final Curtain curtain;
    private final Staging staging;
    private final NoticeBar notices;
    private boolean toldOfRule;

    private GuardNews(Curtain curtain, Staging staging, NoticeBar notices) {
        this.curtain = curtain;
        this.staging = staging;
        this.notices = notices;
    }

    static GuardNews from(Curtain curtain, Staging staging, NoticeBar notices) {
        GuardNews news = new GuardNews(curtain, staging, notices);
        // Later: whoever draws the curtain may hold what the panes need to follow it.
        curtain.listen(_ -> FxThread.later(staging::followCurtain));
        curtain.listenToFaults((_, why) -> FxThread.later(() -> news.fault(why)));
        curtain.fault().ifPresent(why -> notices.tellFirst(KIND, why));
        staging.followCurtain();
        return news;
    }

    private void fault(Optional<String> why) {
        Optional<String> worst = curtain.fault();
        if (why.isPresent() || worst.isPresent()) {
            notices.tellFirst(KIND, worst.or(() -> why).orElseThrow());
        } else {
            notices.tellNewest(
                    KIND,
                    staging.hidden()
                            ? "The guard works again; the stage stays hidden until you show it."
                            : "The guard works again, and the stage is shown again.");
        }
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void take(Entry entry, SessionState after) {
        if (entry.event() instanceof SessionEvent.Masked(var _, var rule, var _)
                && rule.equals(RuleBook.FAULT)) {
            FxThread.later(this::ruleFailed);
        }
    }

    private void ruleFailed() {
        if (!toldOfRule) {
            toldOfRule = true;
            notices.tell(
                    "A guard rule failed, so lines that it failed on are hidden from viewers; the log"
                            + " file says why.");
        }
    }
}
