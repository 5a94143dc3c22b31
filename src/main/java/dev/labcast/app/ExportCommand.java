package dev.labcast.app;

import dev.labcast.export.Format;
import dev.labcast.export.Formats;
import dev.labcast.export.FrameRate;
import dev.labcast.export.Unfit;
import dev.labcast.recording.Recovered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labcast export`: hands a session on in another format, if the audit lets it. Main thread.
@Command(
        name = "export",
        description = "Write chapters, captions, edit lists, transcripts and notes of a session.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all was written",
            "2:it could not run, or a format cannot hold this session",
            "10:the audit stands in the way; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast export --list",
            "  labcast export sessions/2026-11-22-x --to youtube --out chapters.txt",
            "  labcast export sessions/2026-11-22-x --to otio,losslesscut --rate 30000/1001",
            "  labcast export sessions/2026-11-22-x --to all --out exports/"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SESSION",
            description = "The session's folder.")
    private @Nullable Path session;

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "FORMAT",
            description = "One or more of those --list names, or all.")
    private List<String> to = List.of();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "A file for one format, a folder for several; without it beside you, named after the session.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--along",
            paramLabel = "FILE",
            description =
                    "The recording whose times to use, by its name, or session; without it the only recording, if there is one.")
    private Optional<String> along = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "FPS",
            description =
                    "Frames per second, such as 30 or 30000/1001, for formats that count frames; without it what ffprobe says of the recording, or 30.")
    private Optional<String> rate = Optional.empty();

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(names = "--list", description = "Name the formats and what each cannot hold.")
    private boolean list;

    @Override
    public Integer call() throws Refusal {
        if (list) {
            Formats.all().forEach(ExportCommand::describe);
            return 0;
        }
        Places places = Here.places();
        LogFile.open(places.log());
        List<Format> formats = formats();
        Recovered recovered = Sessions.look(session);
        ExportRun run =
                new ExportRun(
                        recovered,
                        new ShareChecks(places).today(),
                        new ExportAxis(recovered, along),
                        wishedRate(),
                        force);
        try {
            return run.write(formats, out, to.contains(ALL)) ? 0 : ExportRun.BLOCKED;
        } catch (Unfit unfit) {
            throw new Refusal(unfit.sentence(), unfit);
        } catch (IOException failed) {
            throw new Refusal("Nothing was exported (%s).".formatted(failed.getMessage()), failed);
        }
    }

    private static void describe(Format format) {
        System.out.printf("%-14s %s (.%s)%n", format.id(), format.about(), format.extension());
        format.loses().forEach(it -> System.out.println("                 " + it));
    }

    private List<Format> formats() throws Refusal {
        if (to.isEmpty()) {
            throw new Refusal("Say in which format: --to FORMAT; --list names them.");
        }
        if (to.contains(ALL)) {
            return Formats.all();
        }
        List<Format> formats = new ArrayList<>();
        for (String id : to) {
            formats.add(
                    Formats.named(id)
                            .orElseThrow(() ->
                                    new Refusal(
                                            "There is no format '%s'; take one of %s."
                                                    .formatted(id, names()))));
        }
        return formats;
    }

    private static String names() {
        return Formats.all().stream().map(Format::id).collect(Collectors.joining(", "));
    }

    private Optional<FrameRate> wishedRate() throws Refusal {
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                FrameRate.parse(rate.get())
                        .orElseThrow(() ->
                                new Refusal(
                                        "'%s' is no frame rate; write 25, 30 or a fraction such as 30000/1001."
                                                .formatted(rate.get()))));
    }
}
