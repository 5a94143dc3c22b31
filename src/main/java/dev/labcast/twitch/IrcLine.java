package dev.labcast.twitch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One line of IRC with message tags, as Twitch sends it. `prefix` is who sends it, "" for none;
/// the last of the `parameters` may hold spaces. Immutable; any thread.
public record IrcLine(IrcTags tags, String prefix, String command, List<String> parameters) {

    public IrcLine {
        parameters = List.copyOf(parameters);
    }

    /// Empty for a line that says nothing: no command.
    public static Optional<IrcLine> read(String line) {
        return new IrcReading(line, 0, line.length()).line();
    }

    /// Gives `taker` each line of `text` that says something; lines end with a line feed.
    static void each(String text, Consumer<IrcLine> taker) {
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed + 1;
            new IrcReading(text, at, end).line().ifPresent(taker);
            at = end;
        }
    }

    /// The tag's value, "" for one that is not there.
    public String tag(String name) {
        return tags.value(name);
    }

    /// The parameter at `index` (from 0), "" for one that is not there.
    public String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : "";
    }

    /// The nick in a prefix `nick!user@host`.
    public String nick() {
        int end = prefix.indexOf('!');
        return end < 0 ? "" : prefix.substring(0, end);
    }
}
