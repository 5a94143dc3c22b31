package dev.labcast.stage;

import dev.labcast.markup.ImageLink;
import dev.labcast.session.History;
import dev.labcast.session.Plot;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds one of a session's plots, for windows and pages alike. Pure; any thread.
public final class KnownPlots {
    private static final int HASH = 8;

    private KnownPlots() {}

    /// The newest shown plot that an image line names: by the name of the file it came from, or by
    /// that of the session's or the notebook's copy of it (`0007-3fa9c2d1.png`, number and hash).
    public static Optional<Plot> named(String line, History<Plot> known) {
        return ImageLink.of(line)
                .flatMap(link -> {
                    String target = link.target();
                    String name = target.substring(target.lastIndexOf('/') + 1);
                    for (int i = known.size() - 1; i >= 0; i--) {
                        if (isOf(known.get(i), name)) {
                            return Optional.of(known.get(i));
                        }
                    }
                    return Optional.empty();
                });
    }

    /// Plots are numbered from 1 in the order of the log, so the number nearly always tells the
    /// place; a damaged log may have gaps.
    public static Optional<Plot> numbered(OptionalLong number, History<Plot> known) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long wanted = number.getAsLong();
        if (wanted >= 1
                && wanted <= known.size()
                && known.get((int) wanted - 1).number() == wanted) {
            return Optional.of(known.get((int) wanted - 1));
        }
        return known.toList().stream().filter(plot -> plot.number() == wanted).findFirst();
    }

    private static boolean isOf(Plot plot, String name) {
        String hash = plot.sha256();
        return plot.name().equals(name)
                || (hash.length() >= HASH && name.endsWith("-" + hash.substring(0, HASH) + ".png"));
    }
}
