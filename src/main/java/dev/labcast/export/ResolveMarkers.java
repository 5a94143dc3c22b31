package dev.labcast.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Timeline markers for DaVinci Resolve ("Timelines > Import > Timeline Markers from EDL"), as ten
/// public exporters write them (the vendor has not described them). The timeline begins at
/// 01:00:00:00, as Resolve's does.
final class ResolveMarkers implements Format {
    private record Marker(long at, long frames, String colour, String name) {}

    @Override
    public String id() {
        return "resolve";
    }

    @Override
    public String extension() {
        return "markers.edl";
    }

    @Override
    public String about() {
        return "timeline markers for DaVinci Resolve";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "Times are whole frames.",
                "Tags are left out, and a | in a name.",
                "Of questions only when they came up.");
    }

    @Override
    public String write(Material material) throws Unfit {
        FrameRate rate = material.rate();
        List<Marker> markers = new ArrayList<>();
        for (Chapter chapter : Chapter.of(material.episode())) {
            long from = rate.frame(chapter.start());
            long frames = Math.max(1, rate.frame(chapter.end()) - from);
            markers.add(new Marker(from, frames, "ResolveColorBlue", chapter.name()));
        }
        material.episode()
                .marks()
                .forEach(it -> markers.add(point(rate, it.at(), "ResolveColorYellow", it.name())));
        material.episode()
                .questions()
                .forEach(it ->
                        markers.add(
                                point(
                                        rate,
                                        it.at().orElseThrow(),
                                        "ResolveColorGreen",
                                        "Question: " + it.line())));
        markers.sort(Comparator.comparing(Marker::at));
        StringBuilder text = new StringBuilder();
        text.append("TITLE: ")
                .append(OneLine.of(material.episode().title()))
                .append("\nFCM: NON-DROP FRAME\n");
        for (int i = 0; i < markers.size(); i++) {
            append(text, i + 1, markers.get(i), rate);
        }
        return text.toString();
    }

    private static Marker point(FrameRate rate, long at, String colour, String name) {
        return new Marker(rate.frame(at), 1, colour, OneLine.of(name));
    }

    private static void append(StringBuilder text, int number, Marker marker, FrameRate rate) {
        long hour = 3_600 * rate.nominal();
        String from = rate.timecode(hour + marker.at());
        String to = rate.timecode(hour + marker.at() + 1);
        text.append(
                String.format(
                        Locale.ROOT,
                        "\n%03d  001      V     C        %s %s %s %s\n |C:%s |M:%s |D:%d\n",
                        number,
                        from,
                        to,
                        from,
                        to,
                        marker.colour(),
                        marker.name().replace('|', '/'),
                        marker.frames()));
    }
}
