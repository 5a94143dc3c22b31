package dev.labcast.pane.notebook;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Hands the notebook to the guard while the pane is public: the first change at once, those that
/// follow together, at most one draft in [#GAP]. While the pane is private it makes no draft at
/// all. JavaFX thread only.
final class Publisher {
    static final Duration GAP = Duration.millis(100);

    private final Consumer<Draft> guard;
    private final Supplier<Draft.NotebookText> draft;
    private final PauseTransition gap = new PauseTransition(GAP);
    private boolean onStage;
    private boolean waiting;

    Publisher(Consumer<Draft> guard, Supplier<Draft.NotebookText> draft) {
        this.guard = guard;
        this.draft = draft;
        gap.setOnFinished(_ -> {
            if (waiting) {
                waiting = false;
                publish();
            }
        });
    }

    boolean isOnStage() {
        return onStage;
    }

    /// A pane that turns public must submit its whole content.
    void stage(boolean on) {
        onStage = on;
        waiting = false;
        if (on) {
            publish();
        }
    }

    void changed() {
        if (!onStage) {
            return;
        }
        if (gap.getStatus() == Animation.Status.RUNNING) {
            waiting = true;
            return;
        }
        gap.playFromStart();
        FxThread.later(this::submit);
    }

    /// Submits now, whether anything has changed or not.
    void publish() {
        if (onStage) {
            gap.playFromStart();
            submit();
        }
    }

    private void submit() {
        if (onStage) {
            guard.accept(draft.get());
        }
    }
}
