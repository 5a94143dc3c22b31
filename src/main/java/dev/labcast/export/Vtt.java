package dev.labcast.export;

/// Writes a WebVTT file cue by cue (W3C, WebVTT, section 4). One thread.
final class Vtt {
    private final StringBuilder text = new StringBuilder("WEBVTT\n");
    private int cues;

    /// From `start` to `end` (ms); one that would last no time lasts a millisecond, as it must.
    void cue(long start, long end, String words) {
        cues++;
        text.append('\n').append(cues).append('\n');
        text.append(Clock.millis(start))
                .append(" --> ")
                .append(Clock.millis(Math.max(end, start + 1)))
                .append('\n');
        text.append(escaped(OneLine.of(words))).append('\n');
    }

    /// In a cue's text these are written so; `-->` cannot come up then either.
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String text() {
        return text.toString();
    }
}
