package dev.labcast.obs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A time in ms that is known but for `error`, to either side. Immutable; any thread.
record Estimate(double middle, double error) {

    static Estimate between(double low, double high) {
        return new Estimate((low + high) / 2, Math.abs(high - low) / 2);
    }

    Estimate plus(Estimate other) {
        return new Estimate(middle + other.middle, error + other.error);
    }

    Estimate minus(Estimate other) {
        return new Estimate(middle - other.middle, error + other.error);
    }

    double low() {
        return middle - error;
    }

    double high() {
        return middle + error;
    }

    /// What many looks at the same time agree on. Where they contradict each other (frames do not
    /// come evenly), their median, and as the error how far off the middle half of them is.
    static Estimate of(Collection<Estimate> looks) {
        List<Estimate> all = List.copyOf(looks);
        double low = all.stream().mapToDouble(Estimate::low).max().orElseThrow();
        double high = all.stream().mapToDouble(Estimate::high).min().orElseThrow();
        if (low <= high) {
            return between(low, high);
        }
        double middle = median(all.stream().mapToDouble(Estimate::middle).toArray());
        double spread =
                median(all.stream().mapToDouble(it -> Math.abs(it.middle - middle)).toArray());
        double width = median(all.stream().mapToDouble(Estimate::error).toArray());
        return new Estimate(middle, Math.max(spread, width));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
