package dev.labcast.audit.erase;

import dev.labcast.recording.PlotStore;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.recording.SessionRewrite;
import dev.labcast.session.Activity;
import dev.labcast.session.Plot;
import dev.labcast.session.Recording;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Takes texts, and plots, out of a recorded session: out of every state that its log folds to, out
/// of what is derived from it, out of the header. Marks of the same width stand in their place,
/// times and numbers stay, so that the session replays. Before anything counts, the new session is
/// searched state by state and byte by byte; if one of the texts is still there, nothing changes.
/// Any thread, one at a time for a folder.
public final class Erasure {
    /// The name of a plot that was removed.
    public static final String REMOVED = "removed";

    /// What came of it.
    public sealed interface Outcome {

        /// All is gone. `states` of the fold and `bytes` in `files` were searched afterwards, and
        /// nothing was found; `removed` files are gone whole.
        record Gone(long states, long files, long bytes, List<String> removed) implements Outcome {
            public Gone {
                removed = List.copyOf(removed);
            }
        }

        /// None of the texts stood in the session, and nothing was changed.
        record Absent(long states, long files, long bytes) implements Outcome {}

        /// A running Labcast writes in the folder; nothing was changed.
        record Busy() implements Outcome {}

        /// Nothing was changed; `sentence` says why and what to do.
        record Refused(String sentence) implements Outcome {}
    }

    private final Optional<Needles> needles;
    private final Set<Long> plots;

    /// `plots` are removed whole, by their numbers. Without `needles` nothing else is.
    public Erasure(Optional<Needles> needles, Set<Long> plots) {
        this.needles = needles;
        this.plots = Set.copyOf(plots);
    }

    public Outcome run(SessionFolder folder) throws IOException {
        Optional<SessionRewrite> begun = SessionRewrite.begin(folder);
        if (begun.isEmpty()) {
            return new Outcome.Busy();
        }
        try (SessionRewrite rewrite = begun.get()) {
            if (rewrite.newer()) {
                return new Outcome.Refused(
                        "A newer Labcast wrote in this session, and not all of it is understood"
                                + " here; update Labcast and erase again.");
            }
            return rewritten(folder, rewrite);
        }
    }

    private Outcome rewritten(SessionFolder folder, SessionRewrite rewrite) throws IOException {
        Map<Long, Plot> replaced = new LinkedHashMap<>();
        List<Path> removed = new ArrayList<>();
        for (Plot plot : rewrite.state().plots().toList()) {
            if (plots.contains(plot.number())) {
                Plot grey = replaced(plot, rewrite);
                replaced.put(plot.number(), grey);
                if (!grey.file().equals(plot.file())) {
                    removed.add(folder.path().resolve(plot.file()));
                }
            }
        }
        if (replaced.size() < plots.size()) {
            return new Outcome.Refused(
                    "There is no such plot in the session; `labcast audit` names the plots.");
        }
        if (needles.isEmpty()) {
            rewrite.stage(rewrite.header(), new WithPlots(rewrite.entries(), replaced));
            return committed(rewrite, removed, folder);
        }
        return withoutTexts(needles.get(), folder, rewrite, replaced, removed);
    }

    private Outcome withoutTexts(
            Needles texts,
            SessionFolder folder,
            SessionRewrite rewrite,
            Map<Long, Plot> replaced,
            List<Path> removed)
            throws IOException {
        FoldSearch before = new FoldSearch(texts);
        ByteSearch bytesBefore = new ByteSearch(texts);
        boolean absent =
                before.first(rewrite.entries()).isEmpty()
                        && bytesBefore
                                .holding(folder.path(), it -> !it.startsWith(rewrite.staging()))
                                .isEmpty();
        if (absent && replaced.isEmpty()) {
            return new Outcome.Absent(before.states(), bytesBefore.files(), bytesBefore.bytes());
        }
        rewrite.stage(
                header(rewrite.header(), texts), new ErasedLog(rewrite.entries(), texts, replaced));
        removed.addAll(keptCopies(folder));
        return proven(texts, folder, rewrite, removed);
    }

    private static Outcome proven(
            Needles texts, SessionFolder folder, SessionRewrite rewrite, List<Path> removed)
            throws IOException {
        FoldSearch fold = new FoldSearch(texts);
        OptionalLong left = fold.first(rewrite.stagedEntries());
        if (left.isPresent()) {
            return new Outcome.Refused(
                    "The text could not be taken out of entry "
                            + left.getAsLong()
                            + " of the log, so nothing was changed; please report this.");
        }
        ByteSearch search = new ByteSearch(texts);
        List<Path> holding =
                search.holding(folder.path(), it -> !rewrite.replaces(it) && !removed.contains(it));
        if (!holding.isEmpty()) {
            return new Outcome.Refused(
                    "Nothing was changed, since these files would still hold the text: "
                            + String.join(
                                    ", ",
                                    holding.stream()
                                            .map(it -> texts.masked(name(folder, it)))
                                            .toList())
                            + ". Remove a plot with --plot NUMBER, take other files out of the"
                            + " folder, and erase again.");
        }
        rewrite.commit(removed);
        ByteSearch after = new ByteSearch(texts);
        List<Path> stays = after.holding(folder.path(), _ -> true);
        if (!stays.isEmpty()) {
            throw new IOException("still in " + stays.size() + " files after the swap");
        }
        return new Outcome.Gone(
                fold.states(), after.files(), after.bytes(), names(folder, removed));
    }

    private static Outcome committed(
            SessionRewrite rewrite, List<Path> removed, SessionFolder folder) throws IOException {
        rewrite.commit(removed);
        return new Outcome.Gone(0, 0, 0, names(folder, removed));
    }

    /// A grey picture of the same size, so that pins and numbers still mean something.
    private static Plot replaced(Plot plot, SessionRewrite rewrite) throws IOException {
        byte[] png = GreyPicture.of(plot.width(), plot.height());
        String hash = PlotStore.sha256(png);
        String file = PlotStore.fileFor(plot.number(), hash);
        rewrite.stageImage(file, png);
        return new Plot(plot.number(), REMOVED, file, hash, plot.width(), plot.height(), "");
    }

    private static SessionHeader header(SessionHeader it, Needles texts) {
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : it.vocabulary().activities()) {
            activities.add(
                    new Activity(
                            texts.maskedWord(activity.id()),
                            texts.masked(activity.name()),
                            activity.key(),
                            activity.colour()));
        }
        return new SessionHeader(
                texts.maskedWord(it.id()),
                texts.masked(it.title()),
                it.startedAt(),
                new Vocabulary(activities),
                it.labcast(),
                it.media().stream().map(medium -> recording(medium, texts)).toList());
    }

    private static Recording recording(Recording medium, Needles texts) {
        return new Recording(texts.masked(medium.file()), medium.errorMillis(), medium.takes());
    }

    /// Files as they were before a repair: what stands in them in pieces cannot be proven away.
    private static List<Path> keptCopies(SessionFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> isLeft(it.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLeft(String name) {
        return name.matches(".+\\.damaged(-\\d+)?") || name.endsWith(".tmp");
    }

    private static List<String> names(SessionFolder folder, List<Path> files) {
        return files.stream().map(it -> name(folder, it)).toList();
    }

    private static String name(SessionFolder folder, Path file) {
        return folder.path().relativize(file).toString();
    }
}
