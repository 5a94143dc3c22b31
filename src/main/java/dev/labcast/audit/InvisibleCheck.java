package dev.labcast.audit;

import dev.labcast.recording.CastReader;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Bytes that nobody sees but that are passed on: controls, NUL, bidirectional and zero-width
/// characters, tags, and sequences in a terminal recording that no screen shows. One thread.
final class InvisibleCheck implements Check {
    private static final String ADVICE =
            "Nobody sees it, but it is passed on; erase the text around it, or take the file out.";

    /// Operating system commands, device control strings and the like (ECMA-48 8.3.89, 8.3.27,
    /// 8.3.94, 8.3.2, 8.3.143), in which titles, links and the clipboard travel.
    private static final Pattern STRINGS =
            Pattern.compile("\\u001b[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f]");

    @Override
    public void run(Audited audited, Findings into) throws IOException {
        for (Document document : audited.documents()) {
            for (SeenText line : document.lines()) {
                look(line.text(), line.place(), into);
            }
        }
        for (AuditedFile file : audited.files()) {
            if (file.name().endsWith(".cast")) {
                cast(file, into);
            } else if (file.isOwn()) {
                Optional<String> text = file.text();
                if (text.isPresent()) {
                    controls(text.get(), Place.in(file.name()), into);
                }
            }
        }
    }

    /// In our own files, whose texts were looked at as what they mean.
    private static void controls(String text, Place place, Findings into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                Invisible.kind(c, 0)
                        .ifPresent(kind ->
                                add(
                                        kind + " (U+%04X)".formatted((int) c),
                                        place.file(),
                                        place,
                                        into));
            }
        }
    }

    private static void cast(AuditedFile file, Findings into) throws IOException {
        CastReader.Cast cast;
        try {
            cast = new CastReader().read(file.path());
        } catch (IOException none) {
            return;
        }
        for (CastReader.Event event : cast.events()) {
            if (STRINGS.matcher(event.data()).find()) {
                Place place = new Place(file.name(), OptionalLong.of(event.millis()), "", 0);
                add("a hidden terminal sequence", file.name() + event.data(), place, into);
            }
        }
    }

    private static void look(String text, Place place, Findings into) {
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            Optional<String> kind = Invisible.kind(c, before);
            if (kind.isPresent()) {
                add(kind.get() + " (U+%04X)".formatted(c), text, place, into);
            }
            before = c;
        }
    }

    private static void add(String what, String text, Place place, Findings into) {
        into.add(
                new Found(
                        Kind.INVISIBLE,
                        Severity.LOOK,
                        what,
                        what + " in " + text,
                        place,
                        "",
                        ADVICE));
    }
}
