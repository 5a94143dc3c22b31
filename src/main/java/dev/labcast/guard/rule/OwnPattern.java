package dev.labcast.guard.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/// A rule the person wrote: an `id` (it may be public) and a pattern in RE2 syntax, which runs in
/// linear time whatever it is. Group 1 is masked if the pattern has one, else the whole match.
/// Immutable; any thread.
public record OwnPattern(String id, String pattern) {

    public OwnPattern {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule of your own needs a name");
        }
        compile(id, pattern);
    }

    LineRule rule() {
        Pattern compiled = compile(id, pattern);
        return (passage, out) -> scan(compiled, passage, out);
    }

    private void scan(Pattern compiled, Passage passage, List<Finding> out) {
        Matcher matcher = compiled.matcher(passage.text());
        int group = compiled.groupCount() > 0 ? 1 : 0;
        while (matcher.find()) {
            int start = matcher.start(group);
            if (start >= 0 && matcher.end(group) > start) {
                out.add(new Finding.Secret(id, start, matcher.end(group), false));
            }
        }
    }

    private static Pattern compile(String id, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "the pattern of rule '" + id + "' cannot be read: " + wrong.getMessage(),
                    wrong);
        }
    }
}
