package dev.labcast.stage;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The desk as viewers may see it: the public panes share the room (see [DeskSplit]); of a private
/// one only a small card remains that says it is not on stage. JavaFX thread.
public final class DeskStageView implements StageView {
    private final Map<Pane, DeskCard> cards = new EnumMap<>(Pane.class);
    private final DeskSplit split = new DeskSplit();
    private final HBox absent = new HBox();
    private final VBox root = new VBox(split, absent);
    private Set<Pane> shown = EnumSet.noneOf(Pane.class);

    public DeskStageView(StageView notebook, StageView terminal, StageView plots) {
        cards.put(Pane.NOTEBOOK, new DeskCard(Pane.NOTEBOOK, notebook));
        cards.put(Pane.TERMINAL, new DeskCard(Pane.TERMINAL, terminal));
        cards.put(Pane.PLOTS, new DeskCard(Pane.PLOTS, plots));
        root.getStyleClass().add("desk-stage");
        absent.getStyleClass().add("desk-absent");
        VBox.setVgrow(split, Priority.ALWAYS);
        arrange();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        Set<Pane> onStage = EnumSet.noneOf(Pane.class);
        cards.forEach((pane, card) -> {
            card.view().show(state);
            if (state.onStage(pane)) {
                onStage.add(pane);
            }
        });
        if (!onStage.equals(shown)) {
            shown = onStage;
            arrange();
        }
    }

    @Override
    public void clear() {
        cards.values().forEach(card -> card.view().clear());
        shown = EnumSet.noneOf(Pane.class);
        arrange();
    }

    private void arrange() {
        Map<Pane, DeskCard> present = new EnumMap<>(cards);
        present.keySet().retainAll(shown);
        split.show(present);
        List<Label> missing = new ArrayList<>();
        for (Pane pane : Pane.values()) {
            if (!shown.contains(pane)) {
                Label label = new Label(DeskCard.nameOf(pane) + " · not on stage");
                label.getStyleClass().add("absent-card");
                missing.add(label);
            }
        }
        absent.getChildren().setAll(missing);
        absent.setManaged(!missing.isEmpty());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        cards.forEach((pane, card) -> {
            if (shown.contains(pane)) {
                text.append(card.text()).append('\n');
            }
        });
        absent.getChildren().forEach(card -> text.append(((Label) card).getText()).append('\n'));
        return text.toString().stripTrailing();
    }
}
