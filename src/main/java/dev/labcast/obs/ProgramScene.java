package dev.labcast.obs;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// Which scene is the program, told when it begins to be. OBS tells it only at the end of a
/// transition, and of several switches within one only the last (seen with 29.0). So when a
/// transition starts OBS is asked, and what it tells later is left out if it is known. It tells the
/// start some moments before it takes the scene, so while the answer is the scene of before it is
/// asked again, ever more rarely and a quarter of a second long in all: a transition may lead to
/// the scene it came from. Never two questions at once: OBS may answer them in another order than
/// it looked. Jetty's threads and those of `after`.
final class ProgramScene {
    private static final long FIRST_PAUSE_MILLIS = 2;
    private static final long LAST_PAUSE_MILLIS = 128;

    private final Supplier<CompletableFuture<String>> ask;
    private final LongFunction<Executor> after;
    private final Consumer<String> switched;
    private String scene = "";
    private boolean asking;
    private boolean askAgain;
    private long pause;
    private int transition;

    /// What OBS has left since it was asked, as it told meanwhile.
    private final Set<String> left = new HashSet<>();

    /// `ask` sends the question without waiting; `after` runs things so many ms later; `switched`
    /// is told each new scene.
    ProgramScene(
            Supplier<CompletableFuture<String>> ask,
            LongFunction<Executor> after,
            Consumer<String> switched) {
        this.ask = ask;
        this.after = after;
        this.switched = switched;
    }

    synchronized void begin(String program) {
        scene = program;
    }

    synchronized void heard(RawEvent event) {
        Fields fields = event.fields();
        switch (event.name()) {
            case "SceneTransitionStarted" -> {
                transition++;
                pause = FIRST_PAUSE_MILLIS;
                look();
            }
            case "CurrentProgramSceneChanged" -> {
                if (asking) {
                    left.add(scene);
                }
                is(fields.text("sceneName"));
            }
            case "CurrentSceneCollectionChanging" -> scene = "";
            case "SceneNameChanged" -> {
                if (scene.equals(fields.text("oldSceneName"))) {
                    scene = fields.text("sceneName");
                }
            }
            // Others say nothing of the program scene.
            default -> {}
        }
    }

    private void look() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        int mine = transition;
        // It is cancelled when the connection ends; nothing else can go wrong with it.
        CompletableFuture<Void> _ = ask.get().thenAccept(program -> answered(program, mine));
    }

    private synchronized void answered(String program, int asked) {
        asking = false;
        // An answer may be overtaken by the event that makes it old.
        boolean old = left.contains(program) && !program.equals(scene);
        left.clear();
        boolean news = !old && is(program);
        if (askAgain || old) {
            askAgain = false;
            look();
        } else if (!news && asked == transition && pause <= LAST_PAUSE_MILLIS) {
            after.apply(pause).execute(() -> lookAgain(asked));
            pause *= 2;
        }
    }

    private synchronized void lookAgain(int wanted) {
        if (wanted == transition) {
            look();
        }
    }

    /// Says whether it is another one than before.
    private boolean is(String program) {
        boolean news = !program.isEmpty() && !program.equals(scene);
        if (news) {
            scene = program;
            switched.accept(program);
        }
        return news;
    }
}
