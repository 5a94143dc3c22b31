package dev.labcast.app;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.Guard;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is public right now, and how it becomes so: panes on and off the stage, the scene, the
/// curtain. All panes are private at first. JavaFX thread.
public final class Staging {

    /// The public side of one pane of the desk.
    public interface PublicSide {

        /// From now on the pane submits what it shows (`on`), or nothing.
        void setPublic(boolean on);

        /// Submits all of it once more.
        void publish();

        /// As `setPublic(false)`, when the pane leaves the stage and the session forgets what it
        /// showed; behind the curtain it is kept.
        default void takeOff() {
            setPublic(false);
        }

        static PublicSide of(Consumer<Boolean> setPublic, Runnable publish) {
            return new PublicSide() {
                @Override
                public void setPublic(boolean on) {
                    setPublic.accept(on);
                }

                @Override
                public void publish() {
                    publish.run();
                }
            };
        }
    }

    private final Guard guard;
    private final Curtain curtain;
    private final Consumer<SessionEvent> facts;
    private final Map<Pane, PublicSide> sides = new EnumMap<>(Pane.class);
    private final Set<Pane> staged = EnumSet.noneOf(Pane.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<Scene>> choices = new ArrayList<>();
    private Scene scene = Scene.DESK;
    private boolean seen = true;

    /// `facts` gets the events that are not the guard's own ([SessionEvent.SceneChosen]).
    public Staging(Guard guard, Curtain curtain, Consumer<SessionEvent> facts) {
        this.guard = guard;
        this.curtain = curtain;
        this.facts = facts;
    }

    void add(Pane pane, PublicSide side) {
        sides.put(pane, side);
    }

    /// `listener` runs after every change.
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Set<Pane> staged() {
        return Set.copyOf(staged);
    }

    public Scene scene() {
        return scene;
    }

    public boolean hidden() {
        return curtain.isDrawn();
    }

    public void toggle(Pane pane) {
        stage(pane, !staged.contains(pane));
    }

    public void stage(Pane pane, boolean on) {
        PublicSide side = sides.get(pane);
        if (side == null || on == staged.contains(pane)) {
            return;
        }
        if (on) {
            staged.add(pane);
            guard.stage(pane, true);
            showScene(bySight());
            if (!hidden()) {
                side.setPublic(true);
                side.publish();
            }
        } else {
            staged.remove(pane);
            side.takeOff();
            guard.stage(pane, false);
            if (!staged.isEmpty()) {
                showScene(bySight());
            }
        }
        changed();
    }

    /// What shows just the panes that are on stage.
    private Scene bySight() {
        if (staged.size() != 1) {
            return Scene.DESK;
        }
        return switch (staged.iterator().next()) {
            case NOTEBOOK -> Scene.NOTEBOOK;
            case TERMINAL -> Scene.TERMINAL;
            case PLOTS -> Scene.PLOTS;
        };
    }

    public void choose(Scene next) {
        if (showScene(next)) {
            changed();
        }
        choices.forEach(listener -> listener.accept(next));
    }

    /// `listener` is told every choice of the person's, also that of the scene there is.
    void listenToChoices(Consumer<Scene> listener) {
        choices.add(listener);
    }

    private boolean showScene(Scene next) {
        if (next == scene) {
            return false;
        }
        scene = next;
        facts.accept(new SessionEvent.SceneChosen(next));
        return true;
    }

    /// Somebody else chose `next`, and the session knows: the desk goes along.
    void follow(Scene next) {
        if (next != scene) {
            scene = next;
            changed();
        }
    }

    /// Blanks the stage before it returns. The panes stop submitting, so that what happens behind
    /// the curtain is not even collected.
    public void hide(String reason) {
        curtain.draw(reason);
        followCurtain();
    }

    /// Lifts the curtain as far as the person holds it.
    public void unhide() {
        curtain.lift();
        followCurtain();
    }

    /// The curtain was drawn or lifted, by the person or by the guard. Both may have happened since
    /// the last call: what was held back is lost then, and is submitted again.
    void followCurtain() {
        if (!(hidden() && !seen)) {
            seen = !hidden();
            for (PublicSide side : visible()) {
                side.setPublic(seen);
                if (seen) {
                    side.publish();
                }
            }
        }
        changed();
    }

    /// The session is about to end: the panes submit nothing more.
    void hush() {
        sides.values().forEach(side -> side.setPublic(false));
    }

    private List<PublicSide> visible() {
        return staged.stream()
                .flatMap(pane -> Optional.ofNullable(sides.get(pane)).stream())
                .toList();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
