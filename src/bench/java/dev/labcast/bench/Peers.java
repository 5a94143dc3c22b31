package dev.labcast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// The programs we are measured against: `xterm`, and `asciinema rec` inside one. Each run is a
/// fresh process, measured from the command's start on. Main thread.
final class Peers {
    private final BenchDisplay display;
    private final Path scratch;
    private final DeskProcess.Grid grid;

    Peers(BenchDisplay display, Path scratch, DeskProcess.Grid grid) {
        this.display = display;
        this.scratch = scratch;
        this.grid = grid;
    }

    Figure xterm(String command) throws IOException, InterruptedException {
        GatedScript script = new GatedScript(scratch, command);
        Process xterm = inXterm(List.of("sh", script.path().toString()));
        return measure(script, xterm, () -> ProcessCpu.of(xterm.pid()));
    }

    /// CPU of asciinema's own processes; the xterm it writes to is not counted.
    Figure asciinema(String command) throws IOException, InterruptedException {
        GatedScript script = new GatedScript(scratch, command);
        Process xterm =
                inXterm(
                        List.of(
                                "asciinema",
                                "rec",
                                "--overwrite",
                                "-q",
                                "-c",
                                "sh " + script.path(),
                                scratch.resolve("peer.cast").toString()));
        return measure(script, xterm, () -> ProcessCpu.below(xterm.toHandle(), "asciinema"));
    }

    private Figure measure(GatedScript script, Process xterm, DoubleSupplier cpu)
            throws IOException, InterruptedException {
        script.awaitReady();
        ProcessCpu.awaitQuiet(cpu);
        double before = cpu.getAsDouble();
        double serverBefore = ProcessCpu.of(display.serverPid());
        double wall = script.run();
        ProcessCpu.awaitQuiet(cpu);
        double spent = cpu.getAsDouble() - before;
        double server = ProcessCpu.of(display.serverPid()) - serverBefore;
        script.end();
        xterm.waitFor();
        return new Figure(spent, wall, server, 0);
    }

    private Process inXterm(List<String> program) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "xterm",
                                "-geometry",
                                grid.columns() + "x" + grid.rows(),
                                "-fa",
                                "DejaVu Sans Mono",
                                "-fs",
                                "10",
                                "-sl",
                                "10000",
                                "-e"));
        command.addAll(program);
        return display.start(command, "xterm");
    }
}
