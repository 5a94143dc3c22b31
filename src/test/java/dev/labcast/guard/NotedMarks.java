package dev.labcast.guard;

import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;

/// Notes where the guard says that masks are.
final class NotedMarks implements MaskListener {
    final List<MaskMark> terminal = new ArrayList<>();
    final List<MaskMark> notebook = new ArrayList<>();
    final List<Object> contents = new ArrayList<>();
    final List<Pane> emptied = new ArrayList<>();

    @Override
    public void terminal(Screen screen, List<MaskMark> marks) {
        contents.add(screen);
        terminal.clear();
        terminal.addAll(marks);
    }

    @Override
    public void notebook(List<String> lines, List<MaskMark> marks) {
        contents.add(lines);
        notebook.clear();
        notebook.addAll(marks);
    }

    @Override
    public void nothing(Pane pane) {
        emptied.add(pane);
    }

    List<Masked> inTerminal() {
        return terminal.stream().map(MaskMark::at).toList();
    }

    List<Masked> inNotebook() {
        return notebook.stream().map(MaskMark::at).toList();
    }
}
