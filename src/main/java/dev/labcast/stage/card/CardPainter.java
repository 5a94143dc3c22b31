package dev.labcast.stage.card;

import dev.labcast.fx.FxThread;
import dev.labcast.stage.StageTheme;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Draws cards without a window, sized for a canvas of a given height. JavaFX thread; a card costs
/// it a few milliseconds (`CardBench`).
public final class CardPainter {
    /// px of text on a canvas of [#USUAL] rows; the least that stays readable on a small stream.
    private static final double TEXT = 20;

    private static final double USUAL = 720;
    private static final int LEAST = 240;
    private static final int MOST = 4320;

    /// The widest a card gets, in parts of the canvas height: about half a canvas of 16:9.
    private static final double WIDEST = 0.92;

    /// Sizes are multiples of so many px: OBS is told them for 1080 rows, in whole px, and a card
    /// of 720, 1440 or 2160 rows that does not come out even is scaled by a hair, which blurs its
    /// text.
    private static final int GRID = 4;

    private static final int QUESTION_LINES = 4;

    private final StageTheme theme;

    /// Kept from card to card: to read the stylesheet again costs more than to draw.
    private final Group root = new Group();

    private final Scene scene = new Scene(root, Color.TRANSPARENT);

    public CardPainter(StageTheme theme) {
        this.theme = theme;
        root.setAutoSizeChildren(false); // it would make the card as wide as its text
        scene.getStylesheets().add(CardPainter.class.getResource("card.css").toExternalForm());
    }

    /// `canvasHeight`: of OBS's canvas in px.
    public CardPicture paint(Card card, int canvasHeight) {
        return picture(laidOut(card, canvasHeight));
    }

    /// The texts as they can be read on the card, cut where they are cut.
    public List<String> shownText(Card card, int canvasHeight) {
        return laidOut(card, canvasHeight).lookupAll(".text").stream()
                .map(it -> ((Text) it).getText())
                .toList();
    }

    private Region laidOut(Card card, int canvasHeight) {
        FxThread.check();
        if (canvasHeight < LEAST || canvasHeight > MOST) {
            throw new IllegalArgumentException("a canvas of " + canvasHeight + " rows");
        }
        Region node =
                switch (card) {
                    case LowerThird third -> node(third);
                    case QuestionCard question -> node(question);
                };
        node.getStyleClass().addAll("card", theme.styleClass());
        node.setStyle("-fx-font-size: %.2fpx;".formatted(TEXT * canvasHeight / USUAL));
        return laidOut(node, Math.floor(WIDEST * canvasHeight / GRID) * GRID);
    }

    private static Region node(LowerThird third) {
        Region colour = new Region();
        colour.getStyleClass().add("card-colour");
        third.colour().ifPresent(it -> colour.setStyle("-fx-background-color: " + it + ";"));
        HBox head = new HBox(colour, label("card-activity", third.activity()));
        if (!third.clock().isEmpty()) {
            Label clock = label("card-clock", third.clock());
            clock.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(clock);
        }
        head.getStyleClass().add("card-head");
        VBox lines = new VBox(head);
        if (!third.title().isEmpty()) {
            lines.getChildren().add(label("card-title", third.title()));
        }
        return lines;
    }

    private static Region node(QuestionCard question) {
        Label asks = label("card-asks", "asks");
        asks.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(label("card-viewer", question.viewer()), asks);
        head.getStyleClass().add("card-head");
        return new VBox(head, label("card-question", question.text()));
    }

    private static Label label(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// As wide as the text needs and no wider than `widest`, and as high as it is then.
    private Region laidOut(Region node, double widest) {
        root.getChildren().setAll(node);
        root.applyCss();
        wrapQuestion(node, widest);
        double width = Math.min(up(node.prefWidth(-1)), widest);
        node.resize(width, up(node.prefHeight(width)));
        node.layout();
        return node;
    }

    private static double up(double length) {
        return Math.ceil(length / GRID) * GRID;
    }

    /// In place of the one line of text that the card was made with: its font is known only now.
    private static void wrapQuestion(Region node, double widest) {
        if (node instanceof VBox box && node.lookup(".card-question") instanceof Label whole) {
            Text probe = new Text();
            probe.setFont(whole.getFont());
            Insets inside = node.getInsets();
            LineWrap wrap =
                    new LineWrap(
                            widest - inside.getLeft() - inside.getRight() - 1,
                            QUESTION_LINES,
                            line -> {
                                probe.setText(line);
                                return probe.getLayoutBounds().getWidth();
                            });
            VBox lines = new VBox();
            wrap.lines(whole.getText())
                    .forEach(it -> lines.getChildren().add(label("card-question", it)));
            box.getChildren().set(1, lines);
            box.applyCss();
        }
    }

    /// Cut to the card, whatever glyphs reach beyond it.
    static CardPicture picture(Region node) {
        int width = (int) node.getWidth();
        int height = (int) node.getHeight();
        SnapshotParameters asIs = new SnapshotParameters();
        asIs.setFill(Color.TRANSPARENT);
        asIs.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage image = node.snapshot(asIs, new WritableImage(width, height));
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new CardPicture(argb, width, height);
    }
}
