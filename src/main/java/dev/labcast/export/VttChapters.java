package dev.labcast.export;

import java.util.List;

/// Chapters as WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format"), for `<track
/// kind="chapters">`.
final class VttChapters implements Format {
    @Override
    public String id() {
        return "vtt-chapters";
    }

    @Override
    public String extension() {
        return "chapters.vtt";
    }

    @Override
    public String about() {
        return "chapters as WebVTT, for players in web pages";
    }

    @Override
    public List<String> loses() {
        return List.of("Tags, marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        Vtt vtt = new Vtt();
        for (Chapter chapter : Chapter.of(material.episode())) {
            vtt.cue(chapter.start(), chapter.end(), chapter.name());
        }
        return vtt.text();
    }
}
