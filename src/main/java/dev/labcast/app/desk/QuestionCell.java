package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableLongValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A question in the rail and what can be done with it. Its buttons are made once and do what they
/// say to the question that is on the card: one that is pressed stays the one that is released,
/// whatever comes in between. JavaFX thread.
final class QuestionCell extends RailCell<RailCard> {
    private static final PseudoClass ON_STAGE = PseudoClass.getPseudoClass("on-stage");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    /// What all cells of a list know: how high open questions are, by id (the list measures with
    /// cells of its own); of which ones what was merged is open; and the session's time, in ms.
    record Shared(Map<String, Double> heights, Set<String> unfolded, ObservableLongValue now) {}

    private final BiConsumer<QuestionDeed, Question> deeds;
    private final Shared shared;
    private final Label name = name();
    private final Label number = new Label();
    private final Label votes = new Label();
    private final AskedBy askedBy = new AskedBy();
    private final Label text = text();
    private final Button about = new Button();
    private final Label place = text();
    private final Button like = new Button();
    private final AlsoAsked also;
    private final Map<QuestionDeed, Button> buttons = new EnumMap<>(QuestionDeed.class);
    private final Button later = button(QuestionDeed.LATER);
    private final Button more = new Button("⋯");

    QuestionCell(BiConsumer<QuestionDeed, Question> deeds, Shared shared) {
        super("question-card");
        this.deeds = deeds;
        this.shared = shared;
        also = new AlsoAsked(shared.unfolded(), it -> deeds.accept(QuestionDeed.SPLIT, it));
        shared.now().addListener((_, _, now) -> askedBy.tick(now.longValue()));
        votes.getStyleClass().add("votes");
        votes.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("pane-detail");
        about.getStyleClass().addAll("flat", "card-link");
        about.setGraphic(new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));
        about.setFocusTraversable(false);
        about.setWrapText(true);
        about.setMnemonicParsing(false); // people write `_`
        about.setOnAction(_ -> act(QuestionDeed.GO));
        like.getStyleClass().addAll("flat", "card-link");
        like.setGraphic(new FontIcon(MaterialDesignC.CALL_MERGE));
        like.setFocusTraversable(false);
        like.setWrapText(true);
        like.setMnemonicParsing(false);
        like.setOnAction(_ -> act(QuestionDeed.MERGE));
        more.getStyleClass().add("more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setFocusTraversable(false);
        more.setAccessibleText("More");
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        number.getStyleClass().add("pane-detail");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox who = new HBox(number, name, gap, votes, more);
        who.getStyleClass().add("who");
        setFace(who, askedBy, text, about, like, place, also, buttons());
    }

    @Override
    void draw(RailCard card) {
        Question item = card.question();
        boolean stands = item.stands();
        // One that is over says less than before; what is below stays where it is.
        face().setMinHeight(
                        stands
                                ? Region.USE_COMPUTED_SIZE
                                : shared.heights()
                                        .getOrDefault(item.id(), Region.USE_COMPUTED_SIZE));
        number.setText(item.number() == 0 ? "" : "#" + item.number());
        offer(number, item.number() != 0);
        name.setText(QuestionWords.name(item));
        votes.setText(QuestionWords.state(item));
        askedBy.show(item, shared.now().get());
        text.setText(item.text());
        about.setText("About " + AnchorWords.of(item.anchor()));
        offer(about, !item.anchor().isEmpty());
        about.setDisable(!QuestionDeed.GO.fits(item));
        like.setText(card.like().map(QuestionWords::like).orElse(""));
        offer(like, card.like().isPresent() && QuestionDeed.MERGE.fits(item));
        place.setText(QuestionWords.place(card));
        offer(place, stands);
        also.show(card);
        face().pseudoClassStateChanged(ON_STAGE, item.state() instanceof QuestionState.OnStage);
        face().pseudoClassStateChanged(HELD, item.held());
        face().pseudoClassStateChanged(OVER, !stands);
        buttons.forEach((deed, button) -> offer(button, offers(deed, item)));
        later.setText(card.later() ? "Sooner" : QuestionDeed.LATER.words());
        offer(more, stands);
    }

    /// Few buttons, so that a card stays low: what is on stream is next to be answered.
    private static boolean offers(QuestionDeed deed, Question item) {
        boolean early =
                deed == QuestionDeed.ANSWERED && !(item.state() instanceof QuestionState.OnStage);
        return deed.fits(item) && !early;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        RailCard item = getItem();
        if (item != null && item.question().stands()) {
            shared.heights().put(item.id(), face().getHeight());
        }
    }

    /// What is done most often; the rest is in the menu.
    private FlowPane buttons() {
        List.of(
                        QuestionDeed.LET_THROUGH,
                        QuestionDeed.SHOW,
                        QuestionDeed.ANSWERED,
                        QuestionDeed.ACCEPT,
                        QuestionDeed.LATER,
                        QuestionDeed.DROP)
                .forEach(deed ->
                        buttons.put(deed, deed == QuestionDeed.LATER ? later : button(deed)));
        FlowPane row = new FlowPane(3, 3);
        row.getChildren().addAll(buttons.values());
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, QuestionCell::onceOnly);
        row.addEventFilter(MouseEvent.MOUSE_RELEASED, QuestionCell::onceOnly);
        return row;
    }

    private Button button(QuestionDeed deed) {
        Button button = new Button(deed.words());
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act(deed));
        return button;
    }

    private void act(QuestionDeed deed) {
        RailCard item = getItem();
        if (item != null && deed.fits(item.question())) {
            deeds.accept(deed, item.question());
        }
    }

    /// Of the question that was on the card when it was opened.
    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        Question question = getItem().question();
        Arrays.stream(QuestionDeed.values())
                .filter(it -> it.fits(question))
                .map(it -> item(it, question))
                .forEach(menu.getItems()::add);
        return menu;
    }

    private MenuItem item(QuestionDeed deed, Question question) {
        MenuItem item = new MenuItem(deed.words() + "   " + deed.key().getName());
        item.setOnAction(_ -> deeds.accept(deed, question));
        return item;
    }

    private static void offer(Node node, boolean possible) {
        node.setVisible(possible);
        node.setManaged(possible);
    }

    /// Where "Let through" was, "Show" is a moment later; the second half of a double click is not
    /// for that.
    private static void onceOnly(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }
}
