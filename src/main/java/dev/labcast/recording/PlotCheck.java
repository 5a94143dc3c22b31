package dev.labcast.recording;

import dev.labcast.session.Counted;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the names of the images in `plots/` with those that the log gives. Changes nothing. Any
/// thread.
final class PlotCheck {
    private PlotCheck() {}

    /// What is wrong, in sentences.
    static List<String> warnings(SessionFolder folder, SessionState state) throws IOException {
        Set<String> named = new HashSet<>();
        for (Plot plot : state.plots().toList()) {
            named.add(plot.file());
        }
        Set<String> images = images(folder);
        List<String> warnings = new ArrayList<>();
        long missing = named.stream().filter(image -> !images.contains(image)).count();
        if (missing > 0) {
            warnings.add(
                    "%s %s missing from plots/."
                            .formatted(Counted.of(missing, "plot"), missing == 1 ? "is" : "are"));
        }
        long strays = images.stream().filter(image -> !named.contains(image)).count();
        if (strays > 0) {
            warnings.add(
                    "%s in plots/ %s to no event."
                            .formatted(
                                    Counted.of(strays, "file"),
                                    strays == 1 ? "belongs" : "belong"));
        }
        return warnings;
    }

    /// What else lies in the folder, such as what a file browser leaves, is nobody's plot.
    private static Set<String> images(SessionFolder folder) throws IOException {
        if (!Files.isDirectory(folder.plots())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder.plots())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> PlotStore.FOLDER + "/" + file.getFileName())
                    .filter(PlotStore::isPlotFile)
                    .collect(Collectors.toSet());
        }
    }
}
