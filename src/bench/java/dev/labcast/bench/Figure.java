package dev.labcast.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one run of a command cost.
///
/// - `cpu`: s, of the measured program alone.
/// - `wall`: s, until the command had ended.
/// - `server`: s of CPU of the X server meanwhile (which draws for xterm, but not for JavaFX).
/// - `gapMs`: the longest time the JavaFX thread took to answer; 0 where there is none.
record Figure(double cpu, double wall, double server, double gapMs) {

    static double median(List<Figure> figures, ToDoubleFunction<Figure> of) {
        double[] sorted = figures.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
