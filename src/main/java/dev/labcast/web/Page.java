package dev.labcast.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files of one page on the class path: those in `web/NAME/` (`index.html` is the page itself),
/// and what pages have in common below `shared/` (in `web/shared/`) and `fonts/`. Any thread.
public record Page(String name) {
    private static final String INDEX = "index.html";

    /// Folders of small letters, then a file; no dots but in front of what kind of file it is.
    private static final Pattern PATH =
            Pattern.compile(
                    "(?:[a-z0-9-]{1,40}/){0,3}[A-Za-z0-9_-]{1,60}(?:\\.min)?\\.([a-z0-9]{2,5})");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "woff2", "font/woff2",
                    "otf", "font/otf",
                    "ttf", "font/ttf");

    public Page {
        if (!name.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("no name of a page: " + name);
        }
    }

    /// The file at `path` below the page's address ("" is the page itself; hostile); empty if there
    /// is none.
    public Optional<Content> file(String path) throws IOException {
        String wanted = path.isEmpty() ? INDEX : path;
        var parts = PATH.matcher(wanted);
        if (!parts.matches() || !TYPES.containsKey(parts.group(1))) {
            return Optional.empty();
        }
        try (InputStream in = Page.class.getResourceAsStream(place(wanted))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Content(TYPES.get(parts.group(1)), in.readAllBytes()));
        }
    }

    private String place(String path) {
        if (path.startsWith("fonts/")) {
            return "/dev/labcast/" + path;
        }
        return path.startsWith("shared/") ? "/web/" + path : "/web/" + name + "/" + path;
    }
}
