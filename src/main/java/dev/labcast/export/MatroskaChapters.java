package dev.labcast.export;

import java.util.List;

/// Chapters as `mkvmerge --chapters` and `mkvpropedit --chapters` read them (Matroska's chapter
/// XML, mkvmerge's manual).
final class MatroskaChapters implements Format {
    @Override
    public String id() {
        return "matroska";
    }

    @Override
    public String extension() {
        return "chapters.xml";
    }

    @Override
    public String about() {
        return "chapters for mkvmerge and mkvpropedit";
    }

    @Override
    public List<String> loses() {
        return List.of("Tags, marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        List<Chapter> chapters = Chapter.of(material.episode());
        XmlText xml = new XmlText();
        xml.element(
                "Chapters",
                all ->
                        all.element(
                                "EditionEntry",
                                edition -> chapters.forEach(it -> atom(edition, it))));
        return xml.text();
    }

    private static void atom(XmlText edition, Chapter chapter) {
        edition.element(
                "ChapterAtom",
                atom -> {
                    atom.leaf("ChapterTimeStart", Clock.millis(chapter.start()));
                    atom.leaf("ChapterTimeEnd", Clock.millis(chapter.end()));
                    atom.element(
                            "ChapterDisplay",
                            display -> {
                                display.leaf("ChapterString", chapter.name());
                                display.leaf("ChapterLanguage", "und");
                            });
                });
    }
}
