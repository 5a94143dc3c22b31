package dev.labcast.guard;

import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import java.util.List;

/// The private side, told where viewers see masks as soon as the rules have read it, which is
/// before the hold-back is over. Called on the guard's thread; must return at once.
public interface MaskListener {

    /// All marks of a frame whose screen was this very `screen`. Rows count from its first one, and
    /// are negative where they scrolled off it with that frame; `from` and `to` are cells.
    void terminal(Screen screen, List<MaskMark> marks);

    /// All marks of a notebook with these `lines`; rows are lines from 0, `from` and `to` chars.
    void notebook(List<String> lines, List<MaskMark> marks);

    /// Nothing of `pane` goes to viewers any more.
    void nothing(Pane pane);
}
