package dev.labcast.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An image that has a line for itself, as `![name](target)`. Immutable; any thread.
public record ImageLink(String name, String target) {
    private static final Pattern LINE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^()\\s]+)\\)");

    /// The image that is all of `line`; [#line] of it gives `line` again, character by character.
    public static Optional<ImageLink> of(String line) {
        if (!line.startsWith("![")) {
            return Optional.empty();
        }
        Matcher image = LINE.matcher(line);
        return image.matches()
                ? Optional.of(new ImageLink(image.group(1), image.group(2)))
                : Optional.empty();
    }

    public String line() {
        return "![" + name + "](" + target + ")";
    }
}
