package dev.labcast.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.audit.Release;
import dev.labcast.audit.ShareCheck;
import dev.labcast.export.Episode;
import dev.labcast.export.Format;
import dev.labcast.export.FrameRate;
import dev.labcast.export.Material;
import dev.labcast.export.MediaRate;
import dev.labcast.export.Unfit;
import dev.labcast.recording.Recovered;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One `labcast export`: asks the audit about the session, writes into a folder beside the target,
/// asks the audit about what it wrote, and only then moves it to where it was wanted. Main thread.
final class ExportRun {
    static final int BLOCKED = 10;

    private static final FrameRate USUAL = new FrameRate(30, 1);

    /// A format, where its file is to be, and where it is until then.
    private record Target(Format format, Path path, Path unfinished) {}

    private final Recovered session;
    private final ShareCheck share;
    private final ExportAxis axis;
    private final Optional<FrameRate> rate;
    private final boolean force;

    /// `force`: files that are there are replaced.
    ExportRun(
            Recovered session,
            ShareCheck share,
            ExportAxis axis,
            Optional<FrameRate> rate,
            boolean force) {
        this.session = session;
        this.share = share;
        this.axis = axis;
        this.rate = rate;
        this.force = force;
    }

    /// Gives whether the audit let it be. `whatFits`: formats that cannot hold the session are left
    /// out with a sentence, where [Unfit] is thrown otherwise.
    boolean write(List<Format> formats, Optional<Path> out, boolean whatFits)
            throws IOException, Refusal, Unfit {
        boolean several = formats.size() > 1;
        Path target =
                out.orElse(Path.of(several ? name() + "-exports" : ""))
                        .toAbsolutePath()
                        .normalize();
        if (!granted(List.of())) {
            return false;
        }
        boolean folder = several || out.isEmpty() || Files.isDirectory(target);
        Episode episode = axis.episode();
        Material material = new Material(episode, rate(), session);
        List<Path> paths = new ArrayList<>();
        for (Format format : formats) {
            paths.add(wanted(folder ? target.resolve(name() + "." + format.extension()) : target));
        }
        Path place = Optional.ofNullable(paths.getFirst().getParent()).orElse(target);
        Files.createDirectories(place);
        Path unfinished = Files.createTempDirectory(place, ".labcast-export-");
        try {
            List<Target> written = new ArrayList<>();
            for (int i = 0; i < formats.size(); i++) {
                Path path = paths.get(i);
                Target one =
                        new Target(
                                formats.get(i),
                                path,
                                unfinished.resolve(String.valueOf(path.getFileName())));
                if (written(one, material, whatFits)) {
                    written.add(one);
                }
            }
            if (!granted(written.stream().map(Target::unfinished).toList())) {
                return false;
            }
            sayTimes(episode);
            for (Target one : written) {
                move(one.unfinished(), one.path());
                say(one.format(), one.path());
            }
            return true;
        } finally {
            clear(unfinished);
        }
    }

    private static boolean written(Target target, Material material, boolean whatFits)
            throws IOException, Unfit {
        try {
            Files.writeString(target.unfinished(), target.format().write(material), UTF_8);
            return true;
        } catch (Unfit unfit) {
            if (!whatFits) {
                throw unfit;
            }
            System.out.println(target.format().id() + " is left out: " + unfit.sentence());
            return false;
        }
    }

    private Path wanted(Path path) throws Refusal {
        if (path.startsWith(session.folder().path())) {
            throw new Refusal(
                    "An export does not go into the session's folder; choose another --out.");
        }
        if (!force && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(path + " is there already; choose another --out or say --force.");
        }
        return path;
    }

    private boolean granted(List<Path> written) throws IOException {
        return switch (share.release(session, written)) {
            case Release.Granted(var notLooked) -> {
                if (!written.isEmpty()) {
                    notLooked.forEach(it -> System.out.println("Not looked at: " + it));
                }
                yield true;
            }
            case Release.Refused(var sentence) -> {
                System.err.println("labcast: not exported: " + sentence);
                yield false;
            }
        };
    }

    private FrameRate rate() throws Refusal {
        if (rate.isPresent()) {
            return rate.get();
        }
        return axis.file().filter(Files::isRegularFile).flatMap(new MediaRate()::of).orElse(USUAL);
    }

    private void move(Path file, Path target) throws IOException {
        if (force) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            try {
                Files.move(file, target);
            } catch (FileAlreadyExistsException there) {
                throw new IOException(target + " came to be there meanwhile", there);
            }
        }
    }

    private static void sayTimes(Episode episode) {
        System.out.println(
                episode.media()
                        .map(it ->
                                "Times are those of %s, to within %d ms."
                                        .formatted(it.file(), it.errorMillis()))
                        .orElse("Times are the session's own."));
    }

    private static void say(Format format, Path target) {
        System.out.println(target);
        format.loses().forEach(it -> System.out.println("  " + it));
    }

    private String name() {
        return String.valueOf(session.folder().path().getFileName());
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
