package dev.labcast.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// An annotation document of ELAN (EAF 2.8, its XML Schema): tiers for segments, their tags, marks
/// and questions, for those who code how research is done.
final class Elan implements Format {
    private static final long POINT = 1_000;

    private record Note(long start, long end, String words) {}

    @Override
    public String id() {
        return "elan";
    }

    @Override
    public String extension() {
        return "eaf";
    }

    @Override
    public String about() {
        return "tiers for ELAN: segments, tags, marks, questions";
    }

    @Override
    public List<String> loses() {
        return List.of("A mark lasts a second, for ELAN has no points in time.");
    }

    @Override
    public String write(Material material) {
        return new Document(material.episode()).text();
    }

    /// One document while it is written: time slots come before what refers to them.
    private static final class Document {
        private final Episode episode;
        private final List<Long> slots = new ArrayList<>();
        private int annotations;

        Document(Episode episode) {
            this.episode = episode;
        }

        String text() {
            List<Note> activities = parts(Episode.Part::activity);
            List<Note> titles = parts(Episode.Part::title);
            List<Note> tags = parts(it -> String.join(" ", it.tags()));
            List<Note> marks =
                    apart(
                            episode.marks().stream()
                                    .map(it -> new Note(it.at(), it.at() + POINT, it.name())));
            List<Note> questions = apart(episode.questions().stream().map(Document::question));
            XmlText xml = new XmlText();
            xml.element(
                    "ANNOTATION_DOCUMENT",
                    all -> {
                        all.element("HEADER", this::media, "TIME_UNITS", "milliseconds");
                        all.element(
                                "TIME_ORDER",
                                order ->
                                        slots(
                                                order,
                                                List.of(
                                                        activities,
                                                        titles,
                                                        tags,
                                                        marks,
                                                        questions)));
                        slots.clear();
                        tier(all, "activity", activities);
                        tier(all, "title", titles);
                        tier(all, "tags", tags);
                        tier(all, "mark", marks);
                        tier(all, "question", questions);
                        all.leaf(
                                "LINGUISTIC_TYPE",
                                "",
                                "LINGUISTIC_TYPE_ID",
                                "default-lt",
                                "TIME_ALIGNABLE",
                                "true",
                                "GRAPHIC_REFERENCES",
                                "false");
                    },
                    "AUTHOR",
                    "Labcast",
                    "DATE",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            episode.startedAt().atOffset(ZoneOffset.UTC)),
                    "FORMAT",
                    "2.8",
                    "VERSION",
                    "2.8");
            return xml.text();
        }

        private void media(XmlText header) {
            if (episode.media().isPresent()) {
                header.leaf(
                        "MEDIA_DESCRIPTOR",
                        "",
                        "MEDIA_URL",
                        "./" + MediaName.of(episode),
                        "MIME_TYPE",
                        "video/*");
            }
        }

        private List<Note> parts(Function<Episode.Part, String> words) {
            return episode.parts().stream()
                    .filter(it -> !words.apply(it).isBlank())
                    .map(it -> new Note(it.start(), it.end(), words.apply(it)))
                    .toList();
        }

        private static Note question(Episode.Question question) {
            long from = question.at().orElseThrow();
            return new Note(
                    from, Math.max(from + POINT, question.answered().orElse(0)), question.line());
        }

        /// Annotations of a tier may not overlap: one ends where the next begins, a ms later at
        /// least.
        private static List<Note> apart(Stream<Note> notes) {
            List<Note> apart = new ArrayList<>();
            for (Note note : notes.sorted(Comparator.comparing(Note::start)).toList()) {
                long start = note.start();
                if (!apart.isEmpty()) {
                    Note before = apart.removeLast();
                    start = Math.max(start, before.start() + 1);
                    apart.add(
                            new Note(
                                    before.start(), Math.min(before.end(), start), before.words()));
                }
                apart.add(new Note(start, Math.max(note.end(), start + 1), note.words()));
            }
            return apart;
        }

        private void slots(XmlText order, List<List<Note>> tiers) {
            for (List<Note> tier : tiers) {
                for (Note note : tier) {
                    slot(order, note.start());
                    slot(order, note.end());
                }
            }
        }

        private void slot(XmlText order, long at) {
            slots.add(at);
            order.leaf(
                    "TIME_SLOT",
                    "",
                    "TIME_SLOT_ID",
                    "ts" + slots.size(),
                    "TIME_VALUE",
                    String.valueOf(at));
        }

        private void tier(XmlText all, String name, List<Note> notes) {
            all.element(
                    "TIER",
                    tier -> notes.forEach(note -> annotation(tier, note)),
                    "LINGUISTIC_TYPE_REF",
                    "default-lt",
                    "TIER_ID",
                    name);
        }

        private void annotation(XmlText tier, Note note) {
            annotations++;
            int first = 2 * annotations - 1;
            String id = "a" + annotations;
            tier.element(
                    "ANNOTATION",
                    it ->
                            it.element(
                                    "ALIGNABLE_ANNOTATION",
                                    inner -> inner.leaf("ANNOTATION_VALUE", note.words()),
                                    "ANNOTATION_ID",
                                    id,
                                    "TIME_SLOT_REF1",
                                    "ts" + first,
                                    "TIME_SLOT_REF2",
                                    "ts" + (first + 1)));
        }
    }
}
