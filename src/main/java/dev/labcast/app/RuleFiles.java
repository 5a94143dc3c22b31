package dev.labcast.app;

import dev.labcast.guard.rule.OwnRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The person's rule files together. Any thread.
record RuleFiles(List<Path> files) {
    RuleFiles {
        files = List.copyOf(files);
    }

    /// Throws [Refusal] for the first that is not there or has a rule that cannot be used.
    List<OwnRule> read() throws Refusal {
        List<OwnRule> own = new ArrayList<>();
        for (Path file : files) {
            own.addAll(new RuleFile(file).read());
        }
        return own;
    }

    /// Another one when a file was changed, replaced, taken away or put back.
    String stamp() {
        StringBuilder stamp = new StringBuilder();
        for (Path file : files) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.append(now.lastModifiedTime().toInstant())
                        .append(' ')
                        .append(now.size())
                        .append(' ')
                        .append(now.fileKey());
            } catch (IOException gone) {
                stamp.append("gone");
            }
            stamp.append('\n');
        }
        return stamp.toString();
    }
}
