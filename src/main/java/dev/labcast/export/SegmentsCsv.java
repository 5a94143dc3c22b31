package dev.labcast.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Segments, marks and questions as a table (RFC 4180), times in ms; for spreadsheets, R and
/// pandas.
final class SegmentsCsv implements Format {
    private static final String HEAD = "kind,start_ms,end_ms,activity,title,tags,viewer";

    private record Row(
            String kind,
            long start,
            String end,
            String activity,
            String title,
            String tags,
            String viewer) {
        String line() {
            return Stream.of(kind, String.valueOf(start), end, activity, title, tags, viewer)
                    .map(SegmentsCsv::quoted)
                    .collect(Collectors.joining(","));
        }
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String about() {
        return "segments, marks and questions as a table";
    }

    @Override
    public List<String> loses() {
        return List.of("Tags are in one column, with blanks between.");
    }

    @Override
    public String write(Material material) {
        Episode episode = material.episode();
        Stream<Row> parts =
                episode.parts().stream()
                        .map(it ->
                                new Row(
                                        "segment",
                                        it.start(),
                                        String.valueOf(it.end()),
                                        it.activity(),
                                        it.title(),
                                        String.join(" ", it.tags()),
                                        ""));
        Stream<Row> marks =
                episode.marks().stream()
                        .map(it -> new Row("mark", it.at(), "", "", it.label(), "", ""));
        Stream<Row> questions =
                episode.questions().stream()
                        .map(it ->
                                new Row(
                                        "question",
                                        it.at().orElseThrow(),
                                        it.answered().isPresent()
                                                ? String.valueOf(it.answered().getAsLong())
                                                : "",
                                        "",
                                        it.text(),
                                        it.kind().name().toLowerCase(java.util.Locale.ROOT),
                                        it.name()));
        return Stream.concat(
                        Stream.of(HEAD),
                        Stream.of(parts, marks, questions)
                                .flatMap(it -> it)
                                .sorted(java.util.Comparator.comparing(Row::start))
                                .map(Row::line))
                .map(it -> it + "\r\n")
                .collect(Collectors.joining());
    }

    /// A field that a spreadsheet would take for a formula begins with an apostrophe.
    private static String quoted(String field) {
        String line = OneLine.of(field);
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
        String safe = formula ? "'" + line : line;
        return safe.matches("[^\",]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
