package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Set;

/// Private content on its way to the guard: what a pane shows its owner right now. Made by the
/// panes and the desk; named on the private side only (an architecture test keeps it so). Immutable
/// but for the image bytes, which the maker hands over and no longer touches; any thread.
public sealed interface Draft {

    /// Something that happened, with the texts a person or a viewer typed for it (titles, tags,
    /// marks, chat). Not held back; its texts are masked where they must be.
    record Fact(SessionEvent event) implements Draft {}

    /// The terminal's screen as rendered, with the lines that scrolled off it since the last frame
    /// (`skipped` more went by before them), and whether the person is typing at the cursor (a key
    /// went to the program since the last frame). `context` is the beginning of the line that the
    /// first of these rows goes on from, if it scrolled off earlier: the guard reads it and never
    /// gives it out. `foreground` is what has the terminal.
    record TerminalFrame(
            List<Line> context,
            Screen screen,
            List<Line> scrolled,
            long skipped,
            boolean typing,
            Foreground foreground)
            implements Draft {
        public TerminalFrame {
            context = List.copyOf(context);
            scrolled = List.copyOf(scrolled);
        }

        /// A frame that begins with the beginning of a line, of which only this is known.
        public TerminalFrame(Screen screen, List<Line> scrolled, long skipped, boolean typing) {
            this(List.of(), screen, scrolled, skipped, typing, Foreground.UNWATCHED);
        }
    }

    /// The whole notebook: public `name`, lines, the caret's line, and the lines (0-based) that lie
    /// in `#private` blocks and must never be shown.
    record NotebookText(String name, List<String> lines, int caretLine, Set<Integer> privateLines)
            implements Draft {
        public NotebookText {
            lines = List.copyOf(lines);
            privateLines = Set.copyOf(privateLines);
        }
    }

    /// A complete PNG image of `width` by `height` pixels that a plot file was rendered to,
    /// stripped of its metadata, with the file's `name` and what is known of its `origin`.
    record PlotImage(String name, byte[] png, int width, int height, String origin)
            implements Draft {

        PlotImage ofUnknownOrigin() {
            return new PlotImage(name, png, width, height, "");
        }
    }
}
