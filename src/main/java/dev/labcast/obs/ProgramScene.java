package dev.labcast.obs;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which scene is the program, told when it begins to be. OBS tells it only at the end of a
/// transition, and of several switches within one only the last (seen with 29.0). So when a
/// transition starts OBS is asked, and what it tells later is left out if it is known. Never two
/// questions at once: OBS may answer them in another order than it looked. Jetty's threads.
final class ProgramScene {
    private final Supplier<CompletableFuture<String>> ask;
    private final Consumer<String> switched;
    private String scene = "";
    private boolean asking;
    private boolean askAgain;

    /// `ask` sends the question without waiting; `switched` is told each new scene.
    ProgramScene(Supplier<CompletableFuture<String>> ask, Consumer<String> switched) {
        this.ask = ask;
        this.switched = switched;
    }

    synchronized void begin(String program) {
        scene = program;
    }

    synchronized void heard(RawEvent event) {
        Fields fields = event.fields();
        switch (event.name()) {
            case "SceneTransitionStarted" -> look();
            case "CurrentProgramSceneChanged" -> is(fields.text("sceneName"));
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
        // It is cancelled when the connection ends; nothing else can go wrong with it.
        CompletableFuture<Void> _ = ask.get().thenAccept(this::answered);
    }

    private synchronized void answered(String program) {
        is(program);
        asking = false;
        if (askAgain) {
            askAgain = false;
            look();
        }
    }

    private void is(String program) {
        if (!program.isEmpty() && !program.equals(scene)) {
            scene = program;
            switched.accept(program);
        }
    }
}
