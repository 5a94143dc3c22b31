package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.export.Episode;
import dev.labcast.export.Episodes;
import dev.labcast.export.Format;
import dev.labcast.export.Formats;
import dev.labcast.export.FrameRate;
import dev.labcast.export.Material;
import dev.labcast.export.Unfit;
import dev.labcast.fx.Fx;
import dev.labcast.guard.cases.GuardCase;
import dev.labcast.obs.Eventually;
import dev.labcast.recording.CastReader;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Cue;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.terminal.VirtualTerminal;
import dev.labcast.web.Knocks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/// A whole desk in which cases are shown, and everything it made public: what its stage drew, what
/// its pages were told, what it wrote and logged.
final class LeakDesk implements AutoCloseable {
    private static final List<String> MORE =
            List.of("", "state", "scrollback?before=99999", "notebook?first=0", "plot?n=1");

    /// Formats that need three chapters, a recording, or a notebook.
    private static final List<String> UNFIT = List.of("youtube", "mlt", "ipynb");

    final OpenedDesk desk;
    final OpenDesk open;
    private final Path home;
    private final List<String> drawn = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, StringBuffer> served = new TreeMap<>();
    private final List<Thread> readers = new ArrayList<>();
    private final StringBuffer logged = new StringBuffer();
    private final Handler log = new Logged();
    private volatile boolean ended;

    LeakDesk(Path home, Pane pane, List<String> rulesOff) throws Exception {
        this.home = Files.createDirectories(home);
        Path settings = home.resolve("settings.json");
        Files.writeString(
                settings,
                "{\"sessions\": \"sessions\", \"guardPatienceMs\": 10000, \"rulesOff\": [%s]}"
                        .formatted(
                                String.join(
                                        ", ",
                                        rulesOff.stream().map(it -> '"' + it + '"').toList())));
        Logger.getLogger("").addHandler(log);
        desk = new OpenedDesk(home, new SettingsFile(settings, home).read());
        open = desk.open;
        Fx.run(() -> {
            open.windows().program().open();
            open.staging().stage(pane, true);
        });
        open.session().cue(new Cue.Start("debugging", "", List.of(), Long.MAX_VALUE));
        Eventually.holds("pages are served", () -> !open.pages().served().pages().isEmpty());
        open.pages().served().pages().forEach(this::read);
        readers.add(Thread.ofVirtual().start(this::watchStage));
    }

    private void read(ServedPages.Served page) {
        served.put(page.label(), new StringBuffer());
        readers.add(Thread.ofVirtual().start(() -> stream(page.label(), page.address())));
    }

    private void stream(String page, URI address) {
        try (Socket socket = Knocks.connect(address.getPort())) {
            socket.setSoTimeout((int) Duration.ofMinutes(5).toMillis());
            socket.getOutputStream()
                    .write(
                            Knocks.request(
                                            "GET",
                                            address.getAuthority(),
                                            address.getPath() + "stream")
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            try {
                in.transferTo(told);
            } finally {
                keep(page, told.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException over) {
            keep(page, "");
        }
    }

    private void keep(String page, String told) {
        served.get(page).append(told.replaceAll("\r\n[0-9a-f]+\r\n", "")).append('\n');
    }

    private void watchStage() {
        try {
            String last = "";
            while (!ended) {
                String now = Fx.ask(() -> open.windows().program().frame().text());
                if (!now.equals(last)) {
                    drawn.add(now);
                    last = now;
                }
                Thread.sleep(25);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the session; everything is there then.
    void end() throws Exception {
        desk.settled();
        for (ServedPages.Served page : open.pages().served().pages()) {
            for (String path : MORE) {
                URI at = page.address();
                keep(
                        page.label(),
                        Knocks.get(at.getPort(), at.getAuthority(), at.getPath() + path));
            }
        }
        Fx.await("the stage has drawn the last", () -> true);
        ended = true;
        desk.end();
        export();
        for (Thread reader : readers) {
            reader.join(Duration.ofSeconds(30));
            assertTrue(!reader.isAlive(), "a reader's stream has ended");
        }
    }

    /// In every format, whatever the audit would say of it.
    private void export() throws IOException {
        Recovered session = new SessionReader().look(open.session().folder());
        Episode episode = new Episodes(SessionReport.of(session)).ofSession();
        Material material = new Material(episode, new FrameRate(30, 1), session);
        Path exports = Files.createDirectories(home.resolve("exports"));
        for (Format format : Formats.all()) {
            try {
                Files.writeString(exports.resolve(format.id()), format.write(material));
            } catch (Unfit unfit) {
                assertTrue(UNFIT.contains(format.id()), unfit.sentence());
            }
        }
    }

    /// What the stage's window drew, each text once.
    List<String> drawn() {
        return List.copyOf(drawn);
    }

    List<Entry> entries() throws IOException {
        return new SessionReader().look(open.session().folder()).entries();
    }

    /// The terminal's screen after each change of it, and what scrolled off by it.
    List<String> screens() throws IOException {
        List<String> screens = new ArrayList<>();
        SessionState state = SessionState.initial();
        for (Entry entry : entries()) {
            state = state.evolve(entry);
            if (entry.event() instanceof SessionEvent.TerminalPainted(var change)) {
                screens.add(
                        text(change.scrolled()) + "\n" + text(state.terminal().screen().lines()));
            }
        }
        return screens;
    }

    /// The terminal as its recording plays it.
    List<String> cast() throws IOException {
        List<String> screens = new ArrayList<>();
        CastReader.Cast cast = new CastReader().read(open.session().folder().cast());
        VirtualTerminal terminal =
                new VirtualTerminal(cast.columns(), cast.rows(), 10_000, _ -> {});
        for (CastReader.Event event : cast.events()) {
            switch (event.code()) {
                case "o" -> terminal.feed(event.data());
                case "r" -> {
                    String[] size = event.data().split("x");
                    terminal.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
                }
                default -> {}
            }
            screens.add(text(terminal.screen().lines()));
        }
        return screens;
    }

    /// The notebook after each change of it.
    List<String> notebooks() throws IOException {
        List<String> versions = new ArrayList<>();
        SessionState state = SessionState.initial();
        for (Entry entry : entries()) {
            SessionState before = state;
            state = state.evolve(entry);
            if (!before.notebook().equals(state.notebook())) {
                versions.add(String.join("\n", state.notebook().lines()));
            }
        }
        return versions;
    }

    /// What happened, in words: titles, marks, questions, plots.
    List<String> facts() throws IOException {
        return entries().stream()
                .map(Entry::event)
                .filter(it -> !(it instanceof SessionEvent.TerminalPainted))
                .map(Object::toString)
                .toList();
    }

    /// Everything that was written, served and logged, by its name: every file of the session's
    /// folder and of the folders in which Labcast keeps things, whatever it is, so that what is
    /// added one day (an index, an export) is looked at, too.
    Map<String, String> artefacts() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString();
                if (!name.startsWith("lab/") && !name.startsWith("shell")) {
                    all.put(name, name + Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        served.forEach((page, told) -> all.put("served to " + page, bytes(told.toString())));
        all.put("the app's log", bytes(logged.toString()));
        return all;
    }

    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    List<String> heldBy(GuardCase given, Map<String, String> artefacts, String rest) {
        List<String> holders = new ArrayList<>();
        for (String value : given.values()) {
            for (String run : Leaks.runs(value, rest)) {
                artefacts.forEach((name, all) -> {
                    if (all.contains(bytes(run))) {
                        holders.add(name);
                    }
                });
            }
        }
        return holders.stream().distinct().toList();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    @Override
    public void close() throws Exception {
        ended = true;
        desk.close();
        Logger.getLogger("").removeHandler(log);
    }

    /// As `LogFile` writes it, and what it would leave out.
    private final class Logged extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.append(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
