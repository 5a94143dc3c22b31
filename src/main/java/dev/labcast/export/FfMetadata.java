package dev.labcast.export;

import java.util.List;

/// Chapters as ffmpeg reads them (ffmpeg-formats, "Metadata"): `ffmpeg -i talk.mkv -i x.ffmeta
/// -map_chapters 1 -c copy out.mkv`.
final class FfMetadata implements Format {
    @Override
    public String id() {
        return "ffmetadata";
    }

    @Override
    public String extension() {
        return "ffmeta";
    }

    @Override
    public String about() {
        return "title and chapters for ffmpeg";
    }

    @Override
    public List<String> loses() {
        return List.of("Tags, marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        Episode episode = material.episode();
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        text.append("title=").append(escaped(episode.title())).append('\n');
        text.append("date=").append(episode.startedAt()).append('\n');
        for (Chapter chapter : Chapter.of(episode)) {
            text.append("\n[CHAPTER]\nTIMEBASE=1/1000\n");
            text.append("START=").append(chapter.start()).append('\n');
            text.append("END=").append(chapter.end()).append('\n');
            text.append("title=").append(escaped(chapter.name())).append('\n');
        }
        return text.toString();
    }

    /// `=`, `;`, `#` and `\` are written behind a `\`.
    private static String escaped(String text) {
        return OneLine.of(text).replaceAll("[=;#\\\\]", "\\\\$0");
    }
}
