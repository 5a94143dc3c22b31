package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.rehearsal.Cued;
import dev.labcast.app.rehearsal.Script;
import dev.labcast.app.rehearsal.ScriptReader;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInScriptTest {
    @TempDir Path folder;

    @Test
    void it_unpacks_into_a_script_that_can_be_read_with_its_files() throws Exception {
        Script script = script();

        assertTrue(script.files().size() >= 1, script.files().keySet().toString());
        assertTrue(script.height() <= 990, "the screen without a display is 1000 px high");
    }

    @Test
    void it_keeps_to_the_usual_vocabulary_and_its_pictures_have_names_of_their_own()
            throws Exception {
        Vocabulary usual = new VocabularyFile().usual();
        List<String> shots = new ArrayList<>();
        for (Cued cued : script().steps()) {
            if (cued.step() instanceof Step.StartActivity start) {
                assertTrue(usual.find(start.activity()).isPresent(), start.activity());
            }
            if (cued.step() instanceof Step.Screenshot(var _, var name)) {
                shots.add(name);
            }
        }

        assertEquals(shots.size(), new HashSet<>(shots).size(), shots.toString());
    }

    @Test
    void the_times_of_its_steps_only_go_forward() throws Exception {
        Duration last = Duration.ZERO;
        for (Cued cued : script().steps()) {
            Duration at = cued.at().orElse(last);
            assertTrue(at.compareTo(last) >= 0, "step " + cued.number() + " is at " + at);
            last = at;
        }
    }

    private Script script() throws Exception {
        return new ScriptReader().read(BuiltInScript.unpackInto(folder));
    }
}
