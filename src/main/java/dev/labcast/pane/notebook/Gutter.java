package dev.labcast.pane.notebook;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The margin left of the text: line numbers, and for private lines a striped edge with the word
/// "private" where the block begins, so that nobody has to tell them by colour. The word has its
/// column only while there is anything private. JavaFX thread only.
final class Gutter implements IntFunction<Node> {
    private final NotebookArea area;

    Gutter(NotebookArea area) {
        this.area = area;
    }

    @Override
    public Node apply(int line) {
        LineStyle.Privacy privacy =
                line < area.getParagraphs().size()
                        ? area.getParagraph(line).getParagraphStyle().privacy()
                        : LineStyle.Privacy.PUBLIC;
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        Label word = word(privacy);
        word.managedProperty().bind(area.anyPrivate());
        HBox gutter = new HBox(word, number, edge);
        gutter.setAlignment(Pos.TOP_RIGHT);
        gutter.getStyleClass().add("gutter");
        if (privacy != LineStyle.Privacy.PUBLIC) {
            gutter.getStyleClass().add("private-line");
        }
        return gutter;
    }

    private static Label word(LineStyle.Privacy privacy) {
        Label word = new Label(privacy == LineStyle.Privacy.FIRST ? "private" : "");
        word.getStyleClass().add("private-word");
        return word;
    }
}
