package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Entry;
import dev.labcast.session.EventTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRewriteTest {
    @TempDir private Path root;

    /// Works until the step at which the machine stops, and at nothing from then on.
    private static final class DyingDisk extends RewriteDisk {
        private int left;

        DyingDisk(int steps) {
            left = steps;
        }

        private void step() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the machine stopped");
            }
        }

        /// Stops with the file half written, too.
        @Override
        void write(Path file, Content content) throws IOException {
            if (left == 0) {
                super.write(file, out -> out.write('{'));
            }
            step();
            super.write(file, content);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            super.move(from, to);
        }

        @Override
        void delete(Path file) throws IOException {
            step();
            super.delete(file);
        }

        @Override
        void flush(Path folder) throws IOException {
            step();
            super.flush(folder);
        }
    }

    @Test
    void whenever_the_machine_stops_the_old_session_is_there_whole_or_the_new_one()
            throws IOException {
        SortedMap<String, String> fresh = rewritten(Integer.MAX_VALUE, "whole");
        int olds = 0;
        int news = 0;
        for (int steps = 0; ; steps++) {
            SessionFolder folder = session("stop-" + steps);
            SortedMap<String, String> old = files(folder);
            boolean done = rewrite(folder, steps);
            if (done) {
                break;
            }
            Recovered opened = new SessionReader().look(folder);
            SortedMap<String, String> now = files(folder);
            boolean isNew = now.equals(fresh);
            assertTrue(isNew || now.equals(old), "after " + steps + " steps: " + now.keySet());
            olds += isNew ? 0 : 1;
            news += isNew ? 1 : 0;
            assertEquals(List.of(), new SessionReader().open(folder).warnings());
            if (steps > 0 && !isNew) {
                assertTrue(
                        opened.warnings().getFirst().contains("as it was before"),
                        opened.warnings().toString());
            }
        }
        assertTrue(olds > 4 && news > 4, olds + " old, " + news + " new");
    }

    @Test
    void an_unfinished_rewrite_that_counts_is_finished_by_whoever_opens_the_folder()
            throws IOException {
        SessionFolder folder = session("looked");
        int steps = 0;
        while (!Files.exists(folder.path().resolve(SessionRewrite.COMMIT))) {
            rewrite(folder, steps++);
        }

        assertEquals(
                List.of(
                        "An erasure that had been cut off was finished; the session is the new"
                                + " one."),
                new SessionReader().look(folder).warnings());
        assertFalse(files(folder).toString().contains("mark 6"));
        assertEquals(List.of(), new SessionReader().look(folder).warnings());
    }

    @Test
    void what_was_staged_and_does_not_count_goes_with_its_writer() throws IOException {
        SessionFolder folder = session("closed");
        SortedMap<String, String> old = files(folder);
        try (SessionRewrite rewrite = SessionRewrite.begin(folder).orElseThrow()) {
            rewrite.stage(rewrite.header(), rewrite.entries());
            assertTrue(Files.exists(rewrite.staging()));
        }
        assertEquals(old, files(folder));
    }

    @Test
    void a_list_that_leads_elsewhere_is_refused() throws IOException {
        SessionFolder folder = session("elsewhere");
        Path other = Files.writeString(root.resolve("other"), "mine");
        Files.writeString(folder.path().resolve(SessionRewrite.COMMIT), "remove ../other\n");
        try {
            new SessionReader().look(folder);
        } catch (IOException refused) {
            assertTrue(refused.getMessage().contains("outside"), refused.getMessage());
        }
        assertTrue(Files.exists(other));
    }

    private SortedMap<String, String> rewritten(int steps, String name) throws IOException {
        SessionFolder folder = session(name);
        assertTrue(rewrite(folder, steps));
        return files(folder);
    }

    /// The same session each time.
    private SessionFolder session(String name) throws IOException {
        SessionFolder folder = Recorded.session(Files.createDirectories(root.resolve(name)), 7, 16);
        Files.writeString(folder.path().resolve("events.jsonl.damaged"), "mark 6");
        return folder;
    }

    /// Whether it came to its end.
    private static boolean rewrite(SessionFolder folder, int steps) throws IOException {
        try (SessionRewrite rewrite =
                SessionRewrite.begin(folder, new DyingDisk(steps)).orElseThrow()) {
            EventTexts texts = new EventTexts(text -> text.replace("mark", "sign"));
            List<Entry> entries =
                    rewrite.entries().stream()
                            .map(it -> new Entry(it.seq(), it.at(), texts.of(it.event())))
                            .toList();
            rewrite.stage(rewrite.header(), entries);
            rewrite.commit(List.of(folder.path().resolve("events.jsonl.damaged")));
            return true;
        } catch (IOException stopped) {
            return false;
        }
    }

    private static SortedMap<String, String> files(SessionFolder folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.path())) {
            for (Path file : all.filter(it -> !it.equals(folder.path())).toList()) {
                String name = folder.path().relativize(file).toString();
                files.put(
                        name,
                        Files.isDirectory(file)
                                ? ""
                                : Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        files.keySet().removeIf(Map.of("session.lock", "")::containsKey);
        return files;
    }
}
