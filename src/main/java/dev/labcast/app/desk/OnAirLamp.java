package dev.labcast.app.desk;

import dev.labcast.obs.Health;
import dev.labcast.obs.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/// How OBS is, in a few words in the desk's first row, and all of it in its hint. Not there while
/// OBS is not wanted. JavaFX thread.
public final class OnAirLamp {
    /// While nothing is known of OBS.
    public static final Health NOTHING = new Health(false, false, 0, false, false, 0, 0, 0, 0, 0);

    private static final double BAD_PERCENT = 1;
    private static final double LITTLE_DISK_MB = 1_000;

    private final Lamp lamp = new Lamp();

    Node node() {
        return lamp.node();
    }

    public String text() {
        return lamp.text();
    }

    public String hint() {
        return lamp.hint();
    }

    public void show(LinkState state) {
        switch (state) {
            case LinkState.Off() -> lamp.say("OBS off", "Not connected to OBS.", false);
            case LinkState.Connecting _ -> lamp.say("OBS …", "Connecting to OBS.", false);
            case LinkState.Ready(var version, var _) ->
                    lamp.say("OBS", "OBS " + version.studio() + " is connected.", false);
            case LinkState.Waiting(var trouble, var _) ->
                    lamp.say("OBS not there", trouble.sentence(), true);
        }
    }

    public void show(Health health) {
        List<String> words = new ArrayList<>(List.of("OBS"));
        if (health.recording()) {
            String time = Clocks.hours(health.recordMillis());
            words.add((health.recordPaused() ? "paused " : "rec ") + time);
        }
        if (health.streaming()) {
            words.add(
                    health.streamReconnecting()
                            ? "LIVE broken off"
                            : "LIVE " + number(health.kilobits()) + " kb/s");
        }
        boolean drops = health.streaming() && health.droppedPercent() >= BAD_PERCENT;
        if (drops) {
            words.add("drops %.1f %%".formatted(health.droppedPercent()));
        }
        boolean lags = health.laggedPercent() >= BAD_PERCENT;
        if (lags) {
            words.add("lags");
        }
        boolean full = health.diskMegabytes() > 0 && health.diskMegabytes() < LITTLE_DISK_MB;
        if (full) {
            words.add("disk " + number(health.diskMegabytes()) + " MB");
        }
        lamp.say(
                String.join(" · ", words),
                hintOf(health),
                drops || lags || full || health.streamReconnecting());
    }

    private static String hintOf(Health health) {
        return String.format(
                Locale.ROOT,
                "%s%n%s%nFrames dropped by the network %.1f %%, rendered late %.1f %%%n"
                        + "CPU of OBS %.0f %%, disk left %.1f GB",
                health.recording()
                        ? "Recording " + (health.recordPaused() ? "is paused" : "runs")
                        : "Not recording",
                health.streaming()
                        ? "Streaming at " + number(health.kilobits()) + " kb/s"
                        : "Not streaming",
                health.droppedPercent(),
                health.laggedPercent(),
                health.cpuPercent(),
                health.diskMegabytes() / 1000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
