package dev.labcast.web;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The threads that live now, the virtual ones too, which `Thread.getAllStackTraces` leaves out.
public final class AllThreads {
    private static final Pattern NAME = Pattern.compile("(?m)^#\\d+ \"([^\"]*)\"");

    private AllThreads() {}

    /// The names of those whose names begin with `prefix`.
    public static List<String> named(String prefix) throws IOException {
        Path folder = Files.createTempDirectory("labcast-threads");
        Path dump = folder.resolve("threads.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return NAME.matcher(Files.readString(dump))
                    .results()
                    .map(MatchResult::group)
                    .map(it -> it.substring(it.indexOf('"') + 1, it.length() - 1))
                    .filter(it -> it.startsWith(prefix))
                    .toList();
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }
}
