package dev.labcast.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.Wanted;
import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsBridge;
import dev.labcast.obs.OwnCrash;
import dev.labcast.obs.RealObs;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `labcast rehearse --obs` against the real OBS Studio, twice: what it leaves there, what OBS
/// recorded, and that all of it can be taken away again.
@ExtendWith(OwnCrash.class)
class RealRehearsalTest {
    private static final List<String> OURS =
            List.of(
                    "Labcast · Notebook",
                    "Labcast · Terminal",
                    "Labcast · Plots",
                    "Labcast · Desk",
                    "Labcast · Away");
    private static final List<String> SOURCES =
            List.of(
                    "Labcast · Stage",
                    "Labcast · Lower third",
                    "Labcast · Question",
                    "Labcast · Away card");

    /// Where the lower third has letters.
    private static final String LOWER_THIRD = "120:20:76:618";

    private static final double FRAME_MS = 1000 / 30.0;
    private static final String SCRIPT =
            """
            title: On air
            size: [1000, 640]
            steps:
              - stage: [terminal]
              - activity: debugging
                title: The exponent
              - viewer: mira
                says: "!ask Why is the exponent negative here?"
              - question: mira
                is: let through
              - run: "echo seen on the stage"
              - wait: 4 s
              - start recording
              - start streaming
              - wait: 1 s
              - flash
              - wait: 1200 ms
              - flash
              - wait: 1 s
              - mark: asked
              - show question
              - wait: 2 s
              - mark: answered
              - hide question
              - wait: 1500 ms
              - flash
              - wait: 1 s
              - hide stage
              - wait: 1500 ms
              - stop streaming
              - stop recording
            """;

    @TempDir Path home;
    private final List<Process> receivers = new ArrayList<>();
    private RealObs studio;

    /// One that is left over would keep the port when the test is run again.
    @AfterEach
    void endReceivers() throws InterruptedException {
        for (Process receiver : receivers) {
            receiver.destroyForcibly().waitFor();
        }
        receivers.clear();
    }

    @Test
    void it_shows_the_stage_knows_the_moments_and_goes_without_a_trace() throws Exception {
        studio = RealObs.running();
        // An OBS that was killed has what it had when it last saved.
        ObsBridge.removeFrom(new ClientDoor(), studio.address());
        Path settings = home.resolve(".config/labcast/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"obs\": {\"screenRegion\": true}}");
        Files.writeString(home.resolve("air.yaml"), SCRIPT);
        try (Obs person = new ClientDoor().open(studio.address(), _ -> {})) {
            Map<String, List<Obs.Item>> scenes = items(person);
            List<Obs.Input> inputs = person.inputs();

            receive("first.flv");
            rehearse();
            Process receiver = receive("stream.flv");
            Path session = rehearse();

            assertEquals(scenes, theirs(items(person)));
            assertOnce(OURS, person.scenes());
            assertOnce(SOURCES, person.inputs().stream().map(Obs.Input::name).toList());
            assertEquals("Labcast · Away", person.programScene());
            assertTrue(receiver.waitFor(10, TimeUnit.SECONDS), "the stream did not end");
            assertStreamed(new Video(home.resolve("stream.flv")));
            assertRecorded(new SessionReader().look(new SessionFolder(session)));

            assertEquals(0, labcast().run("obs", "remove", "--obs", place()).code());
            assertEquals(scenes, items(person));
            assertEquals(inputs, person.inputs());
        }
    }

    /// Takes one stream and ends with it.
    private Process receive(String file) throws IOException {
        Wanted.program("ffmpeg");
        Process receiver =
                new ProcessBuilder(
                                "ffmpeg",
                                "-y",
                                "-v",
                                "error",
                                "-listen",
                                "1",
                                "-i",
                                studio.streamsTo(),
                                "-c",
                                "copy",
                                home.resolve(file).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve(file + ".log").toFile())
                        .start();
        receivers.add(receiver);
        return receiver;
    }

    private static void assertStreamed(Video stream) throws IOException {
        assertEquals(3, stream.flashes().size(), "flashes in the stream");
        List<Video.Frame> third = stream.frames(LOWER_THIRD);
        int shown = third.get(third.size() / 2).brightness();
        int hidden = third.getLast().brightness();
        assertTrue(shown > hidden + 20, shown + " with the lower third, " + hidden + " hidden");
    }

    private static void assertOnce(List<String> wanted, List<String> there) {
        Map<String, Long> counts =
                there.stream().filter(wanted::contains).collect(groupingBy(it -> it, counting()));
        Map<String, Long> once = new HashMap<>();
        wanted.forEach(name -> once.put(name, 1L));
        assertEquals(once, counts);
    }

    private static Map<String, List<Obs.Item>> items(Obs obs) throws Exception {
        Map<String, List<Obs.Item>> items = new HashMap<>();
        for (String scene : obs.scenes()) {
            items.put(scene, obs.items(scene));
        }
        return items;
    }

    private static Map<String, List<Obs.Item>> theirs(Map<String, List<Obs.Item>> items) {
        items.keySet().removeAll(OURS);
        return items;
    }

    private void assertRecorded(Recovered session) throws IOException {
        assertEquals(List.of(), session.warnings());
        assertEquals(1, session.header().media().size());
        Recording recording = session.header().media().getFirst();
        assertEquals(1, recording.takes().size(), recording.toString());
        Video video = new Video(Path.of(recording.file()));
        assertMoments(recording, marks(session, "sync"), video.flashes());
        assertCards(recording, session, video);
    }

    private static void assertMoments(
            Recording recording, List<Long> marked, List<Double> flashed) {
        assertEquals(3, marked.size());
        assertEquals(3, flashed.size(), flashed.toString());
        for (int i = 0; i < 3; i++) {
            double told = recording.mediaTime(marked.get(i)).orElseThrow();
            double frames = (flashed.get(i) - told) / FRAME_MS;
            assertTrue(Math.abs(frames) <= 5, "flash " + i + " is off by " + frames + " frames");
        }
    }

    /// The lower third is there until the stage is hidden, the question while it was shown.
    private static void assertCards(Recording recording, Recovered session, Video video)
            throws IOException {
        long asked = marks(session, "asked").getFirst();
        long answered = marks(session, "answered").getFirst();
        double from = recording.mediaTime(asked).orElseThrow();
        double to = recording.mediaTime(answered).orElseThrow();
        List<Video.Frame> question = video.frames("440:24:790:76");
        int before = at(question, from - 200).brightness();
        int while_ = at(question, to - 200).brightness();
        int after = at(question, to + 1000).brightness();
        assertTrue(while_ > before + 20, before + " before, " + while_ + " with the question");
        assertTrue(Math.abs(after - before) < 10, before + " before, " + after + " after");
        List<Video.Frame> third = video.frames(LOWER_THIRD);
        int shown = at(third, to).brightness();
        int hidden = third.getLast().brightness();
        assertTrue(shown > hidden + 20, shown + " with the lower third, " + hidden + " hidden");
    }

    private static Video.Frame at(List<Video.Frame> frames, double millis) {
        return frames.stream().filter(it -> it.millis() >= millis).findFirst().orElseThrow();
    }

    private static List<Long> marks(Recovered session, String label) {
        List<Long> times = new ArrayList<>();
        session.entries()
                .forEach(entry -> {
                    if (entry.event() instanceof SessionEvent.MarkSet(var _, var name, var at)
                            && name.equals(label)) {
                        times.add(at);
                    }
                });
        return times;
    }

    private Path rehearse() throws Exception {
        Path out = Files.createTempDirectory(home, "out");
        LabcastProcess.Ended ended =
                labcast()
                        .with("DISPLAY", studio.display())
                        .run("rehearse", "air.yaml", "--obs", place(), "--out", out.toString());
        assertEquals(0, ended.code(), ended.err() + ended.out());
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(it -> Files.exists(it.resolve("events.jsonl")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String place() {
        return studio.address().place();
    }

    private LabcastProcess labcast() {
        return new LabcastProcess(home).with(ObsPassword.VARIABLE, studio.address().password());
    }
}
