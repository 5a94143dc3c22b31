package dev.labcast.export;

import java.util.List;

/// A project of MLT (its XML of version 7; Kdenlive and Shotcut read it): the segments one behind
/// the other out of the recording. Played with `melt FILE.mlt` beside the recording.
final class Mlt implements Format {
    @Override
    public String id() {
        return "mlt";
    }

    @Override
    public String extension() {
        return "mlt";
    }

    @Override
    public String about() {
        return "segments of the recording as an MLT playlist (Shotcut, Kdenlive, melt)";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "Times are whole frames.",
                "Titles are comments; tags, marks and questions are left out.",
                "What lies between segments is cut out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        Episode episode = material.episode();
        if (episode.media().isEmpty()) {
            throw new Unfit(
                    "MLT cuts a recording and none is named; record with OBS, or name one with --along.");
        }
        FrameRate rate = material.rate();
        List<Chapter> chapters = Chapter.of(episode);
        XmlText xml = new XmlText();
        xml.element(
                "mlt",
                mlt -> {
                    mlt.leaf(
                            "profile",
                            "",
                            "description",
                            "as recorded",
                            "frame_rate_num",
                            String.valueOf(rate.frames()),
                            "frame_rate_den",
                            String.valueOf(rate.seconds()));
                    mlt.element(
                            "producer",
                            it -> it.leaf("property", MediaName.of(episode), "name", "resource"),
                            "id",
                            "recording");
                    mlt.element(
                            "playlist",
                            list -> chapters.forEach(it -> entry(list, it, rate)),
                            "id",
                            "segments");
                },
                "version",
                "7.12.0",
                "title",
                episode.title(),
                "producer",
                "segments");
        return xml.text();
    }

    /// `out` is the last frame, not the one behind it.
    private static void entry(XmlText list, Chapter chapter, FrameRate rate) {
        long from = rate.frame(chapter.start());
        long to = Math.max(from + 1, rate.frame(chapter.end()));
        list.element(
                "entry",
                it -> it.leaf("property", chapter.name(), "name", "labcast:title"),
                "producer",
                "recording",
                "in",
                String.valueOf(from),
                "out",
                String.valueOf(to - 1));
    }
}
