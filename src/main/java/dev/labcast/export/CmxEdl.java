package dev.labcast.export;

import java.util.List;
import java.util.Locale;

/// An edit list in the form of CMX 3600: a cut for each segment, one behind the other in the
/// record. What stands between segments is thereby cut out.
final class CmxEdl implements Format {
    private static final int MOST_EVENTS = 999;

    @Override
    public String id() {
        return "cmx3600";
    }

    @Override
    public String extension() {
        return "edl";
    }

    @Override
    public String about() {
        return "segments as an edit list (CMX 3600), for most editors";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "Times are whole frames, counted without drops.",
                "Tags, marks and questions are left out.",
                "What lies between segments is cut out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        FrameRate rate = material.rate();
        List<Chapter> chapters = Chapter.of(material.episode());
        if (chapters.size() > MOST_EVENTS) {
            throw new Unfit(
                    "A CMX 3600 list holds 999 events and this session has %d segments; use otio or merge some."
                            .formatted(chapters.size()));
        }
        StringBuilder text = new StringBuilder();
        text.append("TITLE: ").append(OneLine.of(material.episode().title())).append('\n');
        text.append("FCM: NON-DROP FRAME\n");
        long record = 3_600 * rate.nominal();
        for (int i = 0; i < chapters.size(); i++) {
            long from = rate.frame(chapters.get(i).start());
            long to = Math.max(from + 1, rate.frame(chapters.get(i).end()));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "\n%03d  AX       AA/V  C        %s %s %s %s\n",
                            i + 1,
                            rate.timecode(from),
                            rate.timecode(to),
                            rate.timecode(record),
                            rate.timecode(record + to - from)));
            text.append("* FROM CLIP NAME: ")
                    .append(MediaName.of(material.episode()))
                    .append("\n* COMMENT: ")
                    .append(chapters.get(i).name())
                    .append('\n');
            record += to - from;
        }
        return text.toString();
    }
}
