package dev.labcast.app;

import dev.labcast.guard.Draft;
import dev.labcast.guard.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps what lies outside the workspace, or in a project that is not shown, from the guard's door:
/// the notebook's file and plot files. Says so once for each file. Any thread.
final class ShownFolders {
    private static final String INSTEAD = "▒ hidden: outside the workspace";

    private final Workspace workspace;
    private final Consumer<String> person;
    private final Set<Path> said = ConcurrentHashMap.newKeySet();

    /// `person` is told in one sentence.
    ShownFolders(Workspace workspace, Consumer<String> person) {
        this.workspace = workspace;
        this.person = person;
    }

    /// Lets drafts of a notebook whose `file` may be shown go on to `guard`; of another one goes a
    /// single line on, so that viewers do not take what they saw before for what is there.
    Consumer<Draft> notebook(Supplier<Optional<Path>> file, Consumer<Draft> guard) {
        return draft -> {
            Optional<Path> hidden = file.get().filter(it -> !workspace.shows(it));
            if (hidden.isEmpty() || !(draft instanceof Draft.NotebookText)) {
                guard.accept(draft);
                return;
            }
            guard.accept(new Draft.NotebookText("notebook", List.of(INSTEAD), 0, Set.of()));
            say(
                    hidden.get(),
                    "The notebook stays private, since its file lies outside the workspace; open one"
                            + " inside, or add its folder to 'workspace' in the settings.");
        };
    }

    /// Whether a plot file may be shown.
    boolean plot(Path file) {
        boolean shown = workspace.shows(file);
        if (!shown) {
            say(
                    Optional.ofNullable(file.getParent()).orElse(file),
                    "Plots from outside the workspace stay private; write them inside, or add their"
                            + " folder to 'workspace' in the settings.");
        }
        return shown;
    }

    private void say(Path once, String sentence) {
        if (said.add(once)) {
            person.accept(sentence);
        }
    }
}
