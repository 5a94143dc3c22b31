package dev.labcast.web.live;

import java.util.Optional;
import java.util.regex.Matcher;

/// What a viewer's question is about. The live page writes one into an address
/// (`#about=terminal.17.93000`) and the question room reads it there, so its text comes from
/// anybody. Screens and notebooks change, so their lines carry the session's time (ms) at which
/// they were read. Immutable; any thread.
public sealed interface Anchor {

    /// Line `line` of the terminal, counted from 1 over all that scrolled away and what is on the
    /// screen below it.
    record TerminalLine(long line, long at) implements Anchor {
        public TerminalLine {
            requirePositive(line);
            requireTime(at);
        }
    }

    /// Line `line` of the notebook, counted from 1.
    record NotebookLine(long line, long at) implements Anchor {
        public NotebookLine {
            requirePositive(line);
            requireTime(at);
        }
    }

    /// The plot with that number in the session, counted from 1.
    record PlotNumber(long number) implements Anchor {
        public PlotNumber {
            requirePositive(number);
        }
    }

    /// The session at that time.
    record Moment(long at) implements Anchor {
        public Moment {
            requireTime(at);
        }
    }

    /// `terminal.LINE.AT`, `notebook.LINE.AT`, `plot.NUMBER` or `time.AT`: needs no escaping
    /// anywhere in an address.
    default String text() {
        return switch (this) {
            case TerminalLine(var line, var at) -> "terminal." + line + "." + at;
            case NotebookLine(var line, var at) -> "notebook." + line + "." + at;
            case PlotNumber(var number) -> "plot." + number;
            case Moment(var at) -> "time." + at;
        };
    }

    /// The anchor that `text` is, in just the form that [#text] gives; empty if it is none.
    static Optional<Anchor> parse(String text) {
        Matcher parts = AnchorForm.TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(parts.group(2));
        Optional<Long> at = Optional.ofNullable(parts.group(3)).map(Long::parseLong);
        return switch (parts.group(1)) {
            case "terminal" -> at.filter(_ -> first > 0).map(it -> new TerminalLine(first, it));
            case "notebook" -> at.filter(_ -> first > 0).map(it -> new NotebookLine(first, it));
            case "plot" ->
                    at.isPresent() || first == 0
                            ? Optional.empty()
                            : Optional.of(new PlotNumber(first));
            default -> at.isPresent() ? Optional.empty() : Optional.of(new Moment(first));
        };
    }

    private static void requirePositive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("lines and plots count from 1, not " + number);
        }
    }

    private static void requireTime(long at) {
        if (at < 0) {
            throw new IllegalArgumentException("a session has no time " + at);
        }
    }
}
