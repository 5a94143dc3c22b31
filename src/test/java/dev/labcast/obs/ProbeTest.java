package dev.labcast.obs;

import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import org.junit.jupiter.api.Test;

class ProbeTest {
    interface Do {
        Object go() throws Exception;
    }

    static void t(String n, Do d) {
        long t0 = System.nanoTime();
        String r;
        try {
            r = String.valueOf(d.go());
        } catch (ObsTrouble t) {
            r = t.kind() + " " + t.code() + " " + t.sentence();
        } catch (Throwable e) {
            r = "!! " + e;
            e.printStackTrace(System.out);
        }
        System.out.printf("%-40s %4d ms  %s%n", n, (System.nanoTime() - t0) / 1000000, r);
    }

    static Do v(V v) {
        return () -> {
            v.go();
            return "ok";
        };
    }

    interface V {
        void go() throws Exception;
    }

    @Test
    void probe() throws Exception {
        long t0 = System.nanoTime();
        RealObs real = RealObs.running();
        System.out.println("up in " + (System.nanoTime() - t0) / 1000000);
        var events = new LinkedBlockingQueue<ObsEvent>();
        Obs o = new ClientDoor().open(real.address(), events::add);
        Do ev =
                () -> {
                    Thread.sleep(700);
                    var l = new ArrayList<ObsEvent>();
                    events.drainTo(l);
                    return l;
                };

        t("create A", v(() -> o.createScene("A")));
        t("create B", v(() -> o.createScene("B")));
        t(
                "in",
                () ->
                        o.createInput(
                                "A",
                                "in",
                                "color_source_v3",
                                Map.of("color", 4278255360L, "width", 100, "height", 50)));
        t("in", () -> o.addItem("B", "in"));
        t("program", o::programScene);
        t("removeInput", v(() -> o.removeInput("in")));
        t("in again", () -> o.createInput("A", "in", "color_source_v3", Map.of()));
        Thread.sleep(500);
        t("items A", () -> o.items("A"));
        t("items B", () -> o.items("B"));
        t("inputs", o::inputs);
        t("set", v(() -> o.setSettings("in", Map.of("width", 120))));
        t("nest", () -> o.addItem("Scene", "A"));
        t("nest", () -> o.addItem("B", "A"));
        t("ev", ev);
        t("removeScene A", v(() -> o.removeScene("A")));
        t("ev", ev);
        t("items B", () -> o.items("B"));
        t("items Scene", () -> o.items("Scene"));
        t("A again", v(() -> o.createScene("A")));
        t("scenes", o::scenes);
        t(
                "in",
                () ->
                        o.createInput(
                                "Scene",
                                "keep",
                                "color_source_v3",
                                Map.of("color", 4278255360L, "width", 100, "height", 50)));
        t("pause", v(() -> o.pauseRecord(true)));
        t("startRecord", v(o::startRecord));
        t("ev", ev);
        t("startRecord again", v(o::startRecord));
        t("pause", v(() -> o.pauseRecord(true)));
        t("record", o::record);
        t("pause", v(() -> o.pauseRecord(true)));
        t("ev", ev);
        t("record", o::record);
        t("resume", v(() -> o.pauseRecord(false)));
        t("resume", v(() -> o.pauseRecord(false)));
        t("ev", ev);
        t("record", o::record);
        t("stop", o::stopRecord);
        t("ev", ev);
        t("stop", o::stopRecord);
        t("freeze", v(real::freeze));
        t("stats", o::stats);
        t("stats", o::stats);
        t("thaw", v(real::thaw));
        Eventually.holds(
                "back",
                () -> {
                    try {
                        o.version();
                        return true;
                    } catch (ObsTrouble x) {
                        return false;
                    }
                });
        t("ev", ev);
        t("absent", () -> new ClientDoor().open(new ObsAddress("127.0.0.1", 9, "x"), e -> {}));
        t(
                "nohost",
                () ->
                        new ClientDoor()
                                .open(new ObsAddress("no.such.host.invalid", 9, "x"), e -> {}));
        Path p = Path.of("/nonexistent/x.png");
        t("shot", v(() -> o.screenshot("A", p, 320)));
        t("exists", () -> Files.exists(p));
        t("kill", v(real::kill));
        t("ev", ev);
        t("stats", o::stats);
        t("close", v(o::close));
        t("absent", () -> new ClientDoor().open(real.address(), e -> {}));
        t("start", v(real::start));
        var e2 = new LinkedBlockingQueue<ObsEvent>();
        Obs o2 = new ClientDoor().open(real.address(), e2::add);
        t("scenes", o2::scenes);
        t("program", o2::programScene);
        t("quit", v(real::quit));
        Thread.sleep(500);
        System.out.println(e2);
        t("stats", o2::stats);
        o2.close();
        t("start", v(real::start));
        Obs o4 = new ClientDoor().open(real.address(), e -> {});
        t("scenes", o4::scenes);
        t("items", () -> o4.items("Scene"));
        t("inputs", o4::inputs);
        for (String sc : o4.scenes()) t("remove " + sc, v(() -> o4.removeScene(sc)));
        t("scenes", o4::scenes);
        Thread.sleep(500);
        t("scenes", o4::scenes);
        t("program", o4::programScene);
        t("inputs", o4::inputs);
        o4.close();
        long c0 = Thread.getAllStackTraces().size();
        Obs o3 = new ClientDoor().open(real.address(), e -> {});
        System.out.println(
                "threads with "
                        + Thread.getAllStackTraces().keySet().stream()
                                .map(Thread::getName)
                                .sorted()
                                .toList());
        t("close", v(o3::close));
        System.out.println(c0 + " " + Thread.getAllStackTraces().size());
    }
}
