package dev.labcast.obs;

/// Makes [Health] of two looks at OBS Studio. The link's thread.
final class HealthWatch {
    private long at;
    private long bytes = -1;
    private long skipped;
    private long total;

    Health look(long now, Obs.Output record, Obs.Output stream, Obs.Stats stats) {
        boolean first = bytes < 0 || stream.bytes() < bytes || now <= at;
        double kilobits =
                first || !stream.active() ? 0 : (stream.bytes() - bytes) * 8.0 / (now - at);
        boolean restarted = stats.renderTotal() < total || stats.renderSkipped() < skipped;
        double lagged =
                restarted
                        ? 0
                        : percent(stats.renderSkipped() - skipped, stats.renderTotal() - total);
        at = now;
        bytes = stream.active() ? stream.bytes() : -1;
        skipped = stats.renderSkipped();
        total = stats.renderTotal();
        return new Health(
                record.active(),
                record.paused(),
                record.millis(),
                stream.active(),
                stream.reconnecting(),
                kilobits,
                stream.active() ? percent(stream.skippedFrames(), stream.totalFrames()) : 0,
                lagged,
                stats.disk(),
                stats.cpu());
    }

    private static double percent(long part, long whole) {
        return whole <= 0 ? 0 : 100.0 * part / whole;
    }
}
