package dev.labcast.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Frames per second as the fraction they are, so that nothing drifts: 30000/1001, not 29.97.
/// Immutable; any thread.
public record FrameRate(long frames, long seconds) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?:/(\\d{1,5}))?");
    private static final long MOST = 1_000;

    public FrameRate {
        if (frames < 1 || seconds < 1 || frames / seconds > MOST) {
            throw new IllegalArgumentException("a rate is a positive fraction up to " + MOST);
        }
    }

    /// `30`, `25/1`, `30000/1001`; the decimals that stand for NTSC's rates (`23.976`, `23.98`,
    /// `29.97`, `59.94`) are those. Empty for anything else.
    public static Optional<FrameRate> parse(String text) {
        switch (text.strip()) {
            case "23.976", "23.98" -> {
                return Optional.of(new FrameRate(24_000, 1_001));
            }
            case "29.97" -> {
                return Optional.of(new FrameRate(30_000, 1_001));
            }
            case "59.94" -> {
                return Optional.of(new FrameRate(60_000, 1_001));
            }
            default -> {}
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        long top = Long.parseLong(written.group(1));
        long below = Optional.ofNullable(written.group(2)).map(Long::parseLong).orElse(1L);
        return top < 1 || below < 1 || top / below > MOST
                ? Optional.empty()
                : Optional.of(new FrameRate(top, below));
    }

    /// The frame that begins nearest to `millis`.
    public long frame(long millis) {
        return Math.floorDiv(2 * millis * frames + 1_000 * seconds, 2_000 * seconds);
    }

    /// When `frame` begins, to the millisecond.
    public long millis(long frame) {
        return Math.floorDiv(2 * frame * 1_000 * seconds + frames, 2 * frames);
    }

    /// Frames in a second as timecode counts them: 30 for 29.97.
    public long nominal() {
        return Math.max(1, Math.round((double) frames / seconds));
    }

    /// `hh:mm:ss:ff` without dropped frames (SMPTE 12M), which at NTSC's rates is not the time of
    /// day.
    public String timecode(long frame) {
        long nominal = nominal();
        long all = frame / nominal;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d:%02d",
                all / 3_600,
                all / 60 % 60,
                all % 60,
                frame % nominal);
    }

    @Override
    public String toString() {
        return seconds == 1 ? String.valueOf(frames) : frames + "/" + seconds;
    }
}
