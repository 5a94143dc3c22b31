package dev.labcast.pane.notebook;

import dev.labcast.guard.MaskMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.RichTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.reactfx.SuspendableYes;
import org.reactfx.util.Either;

/// The text widget: text with plots in it, restyled as it changes, with exact undo. Looks are no
/// edits: they are set while the undo history is not listening, or redo would lose what was typed.
/// JavaFX thread only.
final class NotebookArea
        extends GenericStyledArea<LineStyle, Either<String, PlotSegment>, TextStyle> {
    private final SuspendableYes undoable = new SuspendableYes();
    private final UndoSteps steps;
    private final List<Runnable> listeners = new ArrayList<>();
    private NoteLines lines = new NoteLines(NotebookText.EMPTY);
    private final MaskedParts masked = new MaskedParts();
    private Query query = Query.NOTHING;
    private final ReadOnlyBooleanWrapper anyPrivate = new ReadOnlyBooleanWrapper();
    private boolean restyling;

    NotebookArea(PlotNodes plots) {
        super(
                LineStyle.PLAIN,
                NotebookArea::dress,
                TextStyle.PLAIN,
                PlotOps.TEXT_AND_PLOTS,
                segment -> node(segment, plots));
        steps = UndoSteps.install(this, undoable);
        setWrapText(true);
        getStyleClass().add("notebook-area");
        setParagraphGraphicFactory(new Gutter(this));
        multiRichChanges().subscribe(this::changed);
    }

    private static void dress(TextFlow line, LineStyle style) {
        line.getStyleClass().removeIf(name -> !name.equals("paragraph-text"));
        line.getStyleClass().addAll(style.classes());
    }

    private static Node node(
            StyledSegment<Either<String, PlotSegment>, TextStyle> segment, PlotNodes plots) {
        return segment.getSegment().unify(text -> text(text, segment.getStyle()), plots::node);
    }

    private static Node text(String text, TextStyle style) {
        TextExt node = new TextExt(text);
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add("text");
        node.getStyleClass().addAll(style.classes());
        return node;
    }

    /// Runs `listener` after every change of the text, its looks already right.
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    ReadOnlyBooleanProperty anyPrivate() {
        return anyPrivate.getReadOnlyProperty();
    }

    private void tell() {
        anyPrivate.set(!lines.privateNumbers().isEmpty());
        listeners.forEach(Runnable::run);
    }

    NoteLines lines() {
        return lines;
    }

    /// Shows another text, and forgets how to undo what led to the one before.
    void load(Loaded text) {
        restyling = true;
        try {
            undoable.suspendWhile(() -> replace(0, getLength(), text.document()));
        } finally {
            restyling = false;
        }
        lines = text.lines();
        masked.clear(lines.size());
        getUndoManager().forgetHistory();
        moveTo(0);
        requestFollowCaret();
        tell();
    }

    private void changed(
            List<RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle>> changes) {
        if (restyling) {
            return;
        }
        Set<Integer> touched = changes.size() == 1 ? follow(changes.getFirst()) : followAll();
        restyle(touched);
        tell();
    }

    private Set<Integer> follow(
            RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle> change) {
        int first = offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int removed = change.getRemoved().getParagraphs().size();
        int inserted = change.getInserted().getParagraphs().size();
        return splice(first, removed, segments(first, first + inserted));
    }

    private Set<Integer> splice(
            int first, int removed, List<List<Either<String, PlotSegment>>> fresh) {
        List<String> before =
                IntStream.range(first, first + removed)
                        .mapToObj(at -> lines.get(at).shown())
                        .toList();
        masked.splice(first, before, fresh.stream().map(Segments::shown).toList());
        return lines.splice(first, removed, fresh);
    }

    /// Several edits at once (replace all): everything between the first and the last line that
    /// differ.
    private Set<Integer> followAll() {
        int size = getParagraphs().size();
        int first = 0;
        while (first < Math.min(size, lines.size()) - 1 && same(first, first)) {
            first++;
        }
        int tail = 0;
        while (tail < Math.min(size, lines.size()) - 1 - first
                && same(size - 1 - tail, lines.size() - 1 - tail)) {
            tail++;
        }
        return splice(first, lines.size() - tail - first, segments(first, size - tail));
    }

    private boolean same(int paragraph, int line) {
        return Segments.source(getParagraph(paragraph).getSegments())
                .equals(lines.get(line).source());
    }

    private List<List<Either<String, PlotSegment>>> segments(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> getParagraph(at).getSegments()).toList();
    }

    /// Viewers see `marks` masked in a text with the lines `read`.
    void showMasks(List<String> read, List<MaskMark> marks) {
        restyle(masked.show(read, marks, lines));
    }

    MaskedParts masked() {
        return masked;
    }

    /// Shows what `next` finds in `touched` lines, and nothing found anywhere else.
    void showFound(Query next, Set<Integer> touched) {
        query = next;
        Set<Integer> all = new TreeSet<>(touched);
        for (int at = 0; at < lines.size(); at++) {
            if (getParagraph(at).getStyleSpans().stream()
                    .anyMatch(span -> span.getStyle().found())) {
                all.add(at);
            }
        }
        restyle(all);
    }

    private void restyle(Set<Integer> touched) {
        restyling = true;
        try {
            undoable.suspendWhile(() -> touched.forEach(this::restyle));
        } finally {
            restyling = false;
        }
    }

    private void restyle(int line) {
        LineStyle style = lines.style(line);
        if (!getParagraph(line).getParagraphStyle().equals(style)) {
            setParagraphStyle(line, style);
        }
        StyleSpans<TextStyle> spans =
                Styling.spans(
                        lines.get(line), query.in(lines.get(line).shown()), masked.ranges(line));
        if (!getStyleSpans(line).equals(spans)) {
            setStyleSpans(line, 0, spans);
        }
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selectedSource());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void cut() {
        copy();
        replaceSelection("");
    }

    @Override
    public void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(this::put);
    }

    /// Puts Markdown in the place of the selection, plots as plots.
    void put(String markdown) {
        steps.alone(() -> replaceSelection(Styling.plain(markdown)));
    }

    private String selectedSource() {
        return String.join(
                "\n",
                subDocument(getSelection()).getParagraphs().stream()
                        .map(paragraph -> Segments.source(paragraph.getSegments()))
                        .toList());
    }
}
