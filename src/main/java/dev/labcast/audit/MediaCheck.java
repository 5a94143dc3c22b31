package dev.labcast.audit;

import dev.labcast.recording.Recovered;
import dev.labcast.session.Recording;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recordings: the paths that `session.json` gives, and what the files say of themselves. Picture
/// and sound are not looked at. One thread.
final class MediaCheck implements Check {
    /// Tags that every tool writes and that tell nothing.
    private static final Set<String> ORDINARY =
            Set.of(
                    "encoder",
                    "duration",
                    "major_brand",
                    "minor_version",
                    "compatible_brands",
                    "handler_name",
                    "vendor_id",
                    "language",
                    "number_of_frames",
                    "number_of_bytes",
                    "bps",
                    "_statistics_writing_app",
                    "_statistics_tags");

    private final MediaTags tags;

    MediaCheck(MediaTags tags) {
        this.tags = tags;
    }

    @Override
    public void run(Audited audited, Findings into) {
        audited.session().header().media().forEach(it -> named(it.file(), into));
        media(audited.session(), audited.files()).forEach(it -> look(it, into));
    }

    /// Those that the session names and that are there, and those among `files`.
    static List<AuditedFile> media(Recovered session, List<AuditedFile> files) {
        List<AuditedFile> media = new ArrayList<>();
        for (Recording recording : session.header().media()) {
            file(recording.file()).ifPresent(media::add);
        }
        files.stream().filter(AuditedFile::isMedium).forEach(media::add);
        return media;
    }

    private static void named(String path, Findings into) {
        if (path.indexOf('/') >= 0 || path.indexOf('\\') >= 0) {
            into.add(
                    new Found(
                            Kind.METADATA,
                            Severity.LOOK,
                            "media-path",
                            path,
                            Place.in("session.json"),
                            "",
                            "session.json says in which folder a recording lies; erase the folder's"
                                    + " name if that is nobody's business."));
        }
    }

    private static Optional<AuditedFile> file(String path) {
        try {
            Path file = Path.of(path);
            if (file.isAbsolute() && Files.isRegularFile(file)) {
                return Optional.of(new AuditedFile(file, String.valueOf(file.getFileName()), true));
            }
        } catch (InvalidPathException masked) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void look(AuditedFile medium, Findings into) {
        into.notLooked("Picture and sound of " + medium.name() + " were not looked at.");
        Optional<Map<String, String>> said = tags.of(medium.path());
        if (said.isEmpty()) {
            into.notLooked(
                    "The tags of "
                            + medium.name()
                            + " were not read: ffprobe is not there or cannot read it.");
            return;
        }
        said.get()
                .forEach((name, text) -> {
                    if (!ORDINARY.contains(name.toLowerCase(Locale.ROOT).replaceAll("-.*", ""))) {
                        into.add(
                                new Found(
                                        Kind.METADATA,
                                        Severity.LOOK,
                                        "media-tag",
                                        name + "=" + text,
                                        Place.in(medium.name()),
                                        name + "=▒▒▒",
                                        "The recording says this of itself; `ffmpeg -i IN"
                                                + " -map_metadata -1 -c copy OUT` leaves it"
                                                + " out."));
                    }
                });
    }
}
