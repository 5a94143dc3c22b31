package dev.labcast.stage;

import dev.labcast.markup.Fence;
import dev.labcast.markup.MarkupLine;
import dev.labcast.session.History;
import dev.labcast.session.Notebook;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The public notebook around the researcher's caret, styled line by line, with plots where the
/// text names them. Only lines near the caret are read and laid out, so the notebook may be long.
/// JavaFX thread.
public final class NotebookStageView implements StageView {

    /// Lines kept ready before and after the caret's: more than any stage shows.
    static final int REACH = 40;

    private final PlotPictures pictures;
    private final NotebookPage page = new NotebookPage();
    private final Label empty = new Label("Nothing written yet");
    private final StackPane root = new StackPane(page, empty);
    private Notebook shown = Notebook.NONE;
    private int plots;

    public NotebookStageView(PlotPictures pictures) {
        this.pictures = pictures;
        root.getStyleClass().add("notebook-stage");
        root.setMinSize(0, 0);
        empty.getStyleClass().add("hint");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        if (!state.onStage(Pane.NOTEBOOK)) {
            clear();
            return;
        }
        Notebook notebook = state.notebook();
        if (notebook != shown || state.plots().size() != plots) {
            draw(notebook, state.plots());
        }
    }

    private void draw(Notebook notebook, History<Plot> known) {
        shown = notebook;
        plots = known.size();
        List<String> lines = notebook.lines();
        empty.setVisible(lines.stream().allMatch(String::isBlank));
        int caret = Math.clamp(notebook.caretLine(), 0, Math.max(0, lines.size() - 1));
        int first = Math.max(0, caret - REACH);
        int end = Math.min(lines.size(), caret + REACH + 1);
        page.show(first, rows(lines, first, end, known), lines.size(), caret);
    }

    private List<NotebookRow> rows(List<String> lines, int first, int end, History<Plot> known) {
        Map<NotebookRow.Source, Deque<NotebookRow>> old = new HashMap<>();
        for (NotebookRow row : page.rows()) {
            old.computeIfAbsent(row.source(), _ -> new ArrayDeque<>()).add(row);
        }
        Fence fence = Fence.NONE;
        for (String line : lines.subList(0, first)) {
            fence = MarkupLine.after(line, fence);
        }
        List<NotebookRow> rows = new ArrayList<>();
        for (String line : lines.subList(first, end)) {
            MarkupLine read = MarkupLine.of(line, fence);
            fence = read.next();
            NotebookRow.Source source =
                    new NotebookRow.Source(line, read, KnownPlots.named(line, known));
            Deque<NotebookRow> same = old.getOrDefault(source, new ArrayDeque<>());
            rows.add(same.isEmpty() ? new NotebookRow(source, pictures) : same.poll());
        }
        return rows;
    }

    @Override
    public void clear() {
        shown = Notebook.NONE;
        plots = 0;
        page.show(0, List.of(), 0, 0);
        empty.setVisible(true);
    }

    @Override
    public String text() {
        return empty.isVisible()
                ? empty.getText()
                : page.drawn().stream().map(NotebookRow::text).collect(Collectors.joining("\n"));
    }
}
