package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFileTest {
    private static final NotebookText OURS = NotebookText.of("ours\n", false);

    @TempDir Path folder;

    @Test
    void a_file_that_does_not_exist_is_made_with_its_folders() throws IOException {
        Path path = folder.resolve("new/notes.md");

        NotebookFile.Opened opened = NotebookFile.open(path);

        assertEquals(NotebookText.EMPTY, opened.text());
        assertEquals(new NotebookFile.Saved.Done(), opened.file().save(OURS));
        assertEquals("ours\n", Files.readString(path));
        assertEquals(List.of("notes.md"), names(path.getParent()));
    }

    @Test
    void a_file_that_changed_meanwhile_is_left_alone_and_our_text_goes_beside_it()
            throws IOException {
        Path path = Files.writeString(folder.resolve("notes.md"), "first\n");
        NotebookFile file = NotebookFile.open(path).file();
        Files.writeString(path, "theirs\n");

        NotebookFile.Saved saved = file.save(OURS);

        Path copy = folder.toRealPath().resolve("notes-mine.md");
        assertEquals(new NotebookFile.Saved.Beside(path.toRealPath(), copy), saved);
        assertEquals("theirs\n", Files.readString(path));
        assertEquals("ours\n", Files.readString(copy));
        assertEquals(new NotebookFile.Saved.Done(), file.save(NotebookText.of("more\n", false)));
        assertEquals("more\n", Files.readString(copy));
        assertEquals("theirs\n", Files.readString(path));
    }

    @Test
    void a_copy_that_could_not_be_written_is_said_when_it_is() throws IOException {
        Path path = folder.resolve("notes.md");
        Files.writeString(path, "first");
        NotebookFile file = NotebookFile.open(path).file();
        Files.writeString(path, "theirs");
        Path blocked = Files.createDirectory(folder.resolve(".notes-mine.md.saving"));
        NotebookText mine = NotebookText.decode("mine".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> file.save(mine));

        Files.delete(blocked);

        Path copy = folder.resolve("notes-mine.md");
        assertEquals(new NotebookFile.Saved.Beside(path.toRealPath(), copy), file.save(mine));
    }

    @Test
    void no_copy_overwrites_another() throws IOException {
        Files.writeString(folder.resolve("notes-mine.md"), "earlier\n");
        Path path = Files.writeString(folder.resolve("notes.md"), "first\n");
        NotebookFile file = NotebookFile.open(path).file();
        Files.writeString(path, "theirs\n");

        file.save(OURS);

        assertEquals("earlier\n", Files.readString(folder.resolve("notes-mine.md")));
        assertEquals("ours\n", Files.readString(folder.resolve("notes-mine-2.md")));
    }

    @Test
    void a_file_that_appeared_meanwhile_is_left_alone() throws IOException {
        Path path = folder.resolve("notes.md");
        NotebookFile file = NotebookFile.open(path).file();
        Files.writeString(path, "theirs\n");

        file.save(OURS);

        assertEquals("theirs\n", Files.readString(path));
    }

    @Test
    void a_deleted_file_is_written_again() throws IOException {
        Path path = Files.writeString(folder.resolve("notes.md"), "first\n");
        NotebookFile file = NotebookFile.open(path).file();
        Files.delete(path);

        assertEquals(new NotebookFile.Saved.Done(), file.save(OURS));
        assertEquals("ours\n", Files.readString(path));
    }

    @Test
    void links_and_permissions_stay() throws IOException {
        Path real = Files.writeString(folder.resolve("real.md"), "first\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), real);

        NotebookFile.open(link).file().save(OURS);

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("ours\n", Files.readString(real));
        assertEquals(
                "rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    }

    @Test
    void a_change_by_another_program_is_seen_until_it_is_accepted() throws IOException {
        Path path = Files.writeString(folder.resolve("notes.md"), "first\n");
        NotebookFile file = NotebookFile.open(path).file();
        assertTrue(file.changedElsewhere().isEmpty());
        Files.writeString(path, "theirs\n");

        NotebookFile.Changed changed = file.changedElsewhere().orElseThrow();
        file.accept(changed);

        assertEquals("theirs\n", changed.text().text());
        assertTrue(file.changedElsewhere().isEmpty());
        assertEquals(new NotebookFile.Saved.Done(), file.save(OURS));
        assertEquals("ours\n", Files.readString(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
