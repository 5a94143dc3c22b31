package dev.labcast.audit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads what a recording says of itself (title, comment, place); empty if nothing can read it
/// here. Any thread.
@FunctionalInterface
public interface MediaTags {
    Optional<Map<String, String>> of(Path medium);
}
