package dev.labcast.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another terminal to compare with: tmux (its own server, in a folder of its own) shown the same
/// bytes. `screen` is what `capture-pane -e` writes: text with the looks as SGR sequences.
final class TmuxScreen implements AutoCloseable {
    private static final String END = "that-was-all";
    private static final int TRIES = 2_000;

    private final Path folder;
    private int sessions;

    TmuxScreen(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(
                folder.resolve("conf"),
                """
                set -g exit-empty off
                set -g status off
                set -g default-terminal tmux-256color
                set -g history-limit 1000
                set -g remain-on-exit on
                """);
    }

    record Picture(String styled, int cursorColumn, int cursorRow) {}

    /// Shows `output` on a new screen. tmux says it is done by the title that follows the output.
    Picture show(byte[] output, int columns, int rows) throws IOException, InterruptedException {
        String name = "s" + sessions++;
        Path file = Files.write(folder.resolve(name), output);
        String program =
                "stty raw -echo; cat '"
                        + file
                        + "'; printf '\\030\\033]2;"
                        + END
                        + "\\007'; exec sleep 60";
        run(
                "new-session",
                "-d",
                "-s",
                name,
                "-x",
                columns + "",
                "-y",
                rows + "",
                "sh",
                "-c",
                program);
        for (int i = 0;
                !run("display", "-p", "-t", name, "#{pane_title}").strip().equals(END);
                i++) {
            if (i == TRIES) {
                throw new IOException("tmux did not show all of " + file);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        String styled = run("capture-pane", "-p", "-e", "-N", "-t", name);
        String[] cursor =
                run("display", "-p", "-t", name, "#{cursor_x} #{cursor_y}").strip().split(" ");
        run("kill-session", "-t", name);
        int column = Math.min(Integer.parseInt(cursor[0]), columns - 1);
        return new Picture(styled, column, Integer.parseInt(cursor[1]));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "tmux",
                                "-u",
                                "-S",
                                folder.resolve("socket").toString(),
                                "-f",
                                folder.resolve("conf").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Override
    public void close() throws IOException {
        try {
            run("kill-server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
