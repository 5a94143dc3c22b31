package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out which session time belongs to which place in OBS's recordings. Fed with what OBS tells
/// (a recording begins, pauses, goes on, goes over to another file, ends) and with one look a
/// second at how much it recorded, each with session times in ms. Works for recordings that were
/// begun before Labcast came, and across times without a connection. The link's thread.
final class RecordClock {
    /// Before a recording was seen to begin, all that is known of the encoder's lag.
    private static final Estimate ANY_LAG = Estimate.between(0, 1000);

    /// Looks further apart than this belong to different stretches, if that many agree on it.
    private static final double BREAK_MILLIS = 1_000;

    private static final int AGREEING = 5;

    /// The first frame is taken at the tick after OBS says STARTED, and was rendered up to two
    /// earlier.
    private static final int FRAMES_BEFORE = 2;

    private record Odd(double before, double after, Estimate look) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Odd> odd = new ArrayList<>();
    private double frame;
    private Optional<Stretch> open = Optional.empty();
    private Optional<Stretch> paused = Optional.empty();
    private Estimate lag = ANY_LAG;
    private long recorded;

    /// `frameMillis`: how long OBS shows a frame.
    RecordClock(double frameMillis) {
        frame = frameMillis;
    }

    void frameMillis(double millis) {
        frame = millis;
    }

    /// OBS said at `at` that a recording began; it was asked to, or said that it would, at `asked`
    /// at the earliest.
    void started(double asked, double at, Optional<String> path) {
        double earliest = Math.max(asked, at - FRAMES_BEFORE * frame);
        Estimate begin = Estimate.between(Math.min(earliest, at), at + frame);
        Stretch stretch =
                open.filter(it -> !it.isBegun() && it.reached() >= at - BREAK_MILLIS)
                        .orElseGet(() -> {
                            end(at);
                            return begin(new Stretch(new RecordFile(path, Optional.empty()), at));
                        });
        stretch.file().named(path);
        stretch.began(begin);
    }

    void paused(double at) {
        open.ifPresent(stretch -> {
            stretch.end(at);
            paused = open;
            open = Optional.empty();
        });
    }

    void resumed(double at) {
        paused.ifPresent(before -> {
            Stretch stretch = begin(new Stretch(before.file(), at));
            Estimate gap = new Estimate(at - before.reached(), frame);
            stretch.follows(new Stretch.After(before, gap));
        });
    }

    /// The recording goes on in another file. OBS tells when it writes the first frame of it, which
    /// is late by the encoder's lag.
    void wentOver(double at, String path) {
        open.ifPresent(before -> {
            before.end(at - lag.middle());
            RecordFile.Split split = new RecordFile.Split(before, at);
            RecordFile file = new RecordFile(Optional.of(path), Optional.of(split));
            Stretch stretch = begin(new Stretch(file, at - lag.middle()));
            stretch.follows(new Stretch.After(before, new Estimate(0, 0)));
        });
    }

    void stopped(double at, Optional<String> path) {
        open.or(() -> paused).ifPresent(stretch -> stretch.file().named(path));
        end(at);
    }

    /// OBS was asked at `before` and had answered at `after`.
    void look(double before, Obs.Output output, double after) {
        if (!output.active()) {
            // Nobody said when it stopped: OBS may have been away for long.
            end(open.map(Stretch::reached).orElse(before));
        } else if (output.paused()) {
            paused(before);
        } else {
            follow(before, output.millis(), after);
        }
        recorded = output.millis();
    }

    private void follow(double before, long millis, double after) {
        Estimate look = Estimate.between(before - millis - frame, after - millis);
        if (open.isPresent() && millis < recorded) {
            end(open.get().reached());
        }
        if (open.isEmpty() && paused.isPresent()) {
            resumed(before);
        }
        if (open.isEmpty()) {
            begin(new Stretch(new RecordFile(Optional.empty(), Optional.empty()), before));
        }
        Stretch stretch = open.orElseThrow();
        Optional<Estimate> usual = stretch.looked();
        if (usual.isPresent() && Math.abs(usual.get().middle() - look.middle()) > BREAK_MILLIS) {
            odd.add(new Odd(before, after, look));
            if (odd.size() >= AGREEING) {
                breakUnseen(stretch);
            }
            return;
        }
        odd.clear();
        stretch.look(look, after);
        stretch.lag().ifPresent(known -> lag = known);
    }

    /// The recording paused while nobody looked.
    private void breakUnseen(Stretch stretch) {
        stretch.end(stretch.reached());
        Stretch next = begin(new Stretch(stretch.file(), odd.getFirst().before()));
        odd.forEach(it -> next.look(it.look(), it.after()));
        odd.clear();
    }

    private Stretch begin(Stretch stretch) {
        stretches.add(stretch);
        open = Optional.of(stretch);
        paused = Optional.empty();
        odd.clear();
        return stretch;
    }

    private void end(double at) {
        open.ifPresent(stretch -> stretch.end(at));
        open = Optional.empty();
        paused = Optional.empty();
        recorded = 0;
    }

    /// All stretches of all recordings, in order. What is learned later betters earlier ones too.
    List<RecordSpan> spans() {
        return stretches.stream().map(stretch -> stretch.span(lag)).toList();
    }
}
