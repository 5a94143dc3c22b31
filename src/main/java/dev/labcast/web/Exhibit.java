package dev.labcast.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page with all that it reads: its files, what its feed tells, and its further resources by
/// name; `pulse` is how often its stream says that somebody is there. Immutable; any thread.
public record Exhibit(Page page, Feed feed, Map<String, Resource> resources, Pulse pulse) {
    public Exhibit {
        resources = Map.copyOf(resources);
    }

    /// With a slow pulse.
    public Exhibit(Page page, Feed feed, Map<String, Resource> resources) {
        this(page, feed, resources, Pulse.SLOW);
    }

    /// What lies at `path` below the page's address (hostile, as is the `query`): the page's state,
    /// a resource or a file. Not its stream.
    public Optional<Content> content(String path, @Nullable String query) throws IOException {
        if (path.equals("state")) {
            return Optional.of(new Content(Content.JSON, feed.snapshot().json()));
        }
        Resource resource = resources.get(path);
        return resource == null ? page.file(path) : resource.read(Query.parse(query));
    }
}
