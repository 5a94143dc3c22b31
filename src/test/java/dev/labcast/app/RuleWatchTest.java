package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.rule.OwnRule;
import dev.labcast.obs.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RuleWatchTest {
    private static final String LAB = "[[rules]]\nid = \"lab\"\nregex = 'LAB-[0-9]{4}'\n";
    private static final String PROBE = "[[rules]]\nid = \"probe\"\nregex = 'P-[0-9]{4}'\n";

    /// Several looks, and less than a file with fewer rules must stand still.
    private static final long SOME_LOOKS = 500;

    @TempDir Path home;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Path file;
    private RuleWatch watch;

    @BeforeEach
    void open() throws Exception {
        file = home.resolve("rules.toml");
        Files.writeString(file, LAB);
        RuleFiles files = new RuleFiles(List.of(file));
        watch = new RuleWatch(files, files.read(), new Told());
        watch.start();
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void a_rule_that_is_added_holds_soon() throws Exception {
        Files.writeString(file, LAB + PROBE);

        Eventually.value(() -> told, List.of("[lab, probe]")::equals);
    }

    @Test
    void a_file_that_is_written_slowly_is_never_taken_for_one_without_rules() throws Exception {
        Files.writeString(file, "");
        Thread.sleep(SOME_LOOKS);
        Files.writeString(file, PROBE);
        Thread.sleep(SOME_LOOKS);
        assertEquals(List.of(), told);
        Files.writeString(file, PROBE + LAB);

        Eventually.value(() -> told, List.of("[probe, lab]")::equals);
    }

    @Test
    void a_rule_that_is_taken_out_is_gone_when_the_file_stood_still() throws Exception {
        Files.writeString(file, PROBE);

        Eventually.value(() -> told, List.of("[probe]")::equals);
    }

    @Test
    void a_file_that_breaks_is_told_of_once_and_again_when_it_is_mended() throws Exception {
        Files.writeString(file, "id = = 3");
        Eventually.holds("it is told of", () -> told.equals(List.of("broken")));
        Files.writeString(file, LAB);

        Eventually.value(() -> told, List.of("broken", "[lab]")::equals);
    }

    private final class Told implements RuleWatch.Listener {
        @Override
        public void changed(List<OwnRule> rules) {
            told.add(rules.stream().map(OwnRule::id).toList().toString());
        }

        @Override
        public void broken(String sentence) {
            told.add("broken");
        }
    }
}
