package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.Draft;
import dev.labcast.guard.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownFoldersTest {
    @TempDir Path home;

    private final List<String> told = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    private ShownFolders folders() throws Exception {
        Files.createDirectories(home.resolve("lab"));
        return new ShownFolders(new Workspace(List.of(home.resolve("lab")), List.of()), told::add);
    }

    private static Draft.NotebookText text(String name, String line) {
        return new Draft.NotebookText(name, List.of(line), 0, Set.of());
    }

    @Test
    void of_a_notebook_outside_the_workspace_nothing_reaches_the_guard_and_the_person_is_told_once()
            throws Exception {
        Draft secret = text("plans.md", "planted words");
        Path outside = home.resolve("plans.md");
        var notebook = folders().notebook(() -> Optional.of(outside), drafts::add);
        notebook.accept(secret);
        notebook.accept(secret);
        Draft instead = text("notebook", "▒ hidden: outside the workspace");
        assertEquals(List.of(instead, instead), drafts);
        assertEquals(
                List.of(
                        "The notebook stays private, since its file lies outside the workspace; open"
                                + " one inside, or add its folder to 'workspace' in the settings."),
                told);
    }

    @Test
    void a_notebook_inside_goes_on() throws Exception {
        Draft draft = text("lab.md", "loss 0.3");
        folders()
                .notebook(() -> Optional.of(home.resolve("lab/lab.md")), drafts::add)
                .accept(draft);
        assertEquals(List.of(draft), drafts);
        assertEquals(List.of(), told);
    }

    @Test
    void plots_from_outside_are_refused_with_one_sentence_a_folder() throws Exception {
        ShownFolders folders = folders();
        assertTrue(folders.plot(home.resolve("lab/a.png")));
        assertFalse(folders.plot(home.resolve("x/a.png")));
        assertFalse(folders.plot(home.resolve("x/b.png")));
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("Plots from outside the workspace stay private"));
    }
}
