package dev.labcast.stage;

import dev.labcast.session.History;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The newest plot, large; the pinned one to its left, so that before and after read from left to
/// right. JavaFX thread.
public final class PlotStageView implements StageView {
    private final PlotCard newest;
    private final PlotCard pinned;
    private final Label empty = new Label("No plot yet");
    private final HBox cards = new HBox();
    private final StackPane root = new StackPane(cards, empty);

    public PlotStageView(PlotPictures pictures) {
        newest = new PlotCard(pictures);
        pinned = new PlotCard(pictures);
        HBox.setHgrow(newest, Priority.ALWAYS);
        HBox.setHgrow(pinned, Priority.ALWAYS);
        cards.getStyleClass().add("plot-cards");
        empty.getStyleClass().add("hint");
        root.getStyleClass().add("plot-stage");
        root.setMinSize(0, 0);
        clear();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        History<Plot> plots = state.plots();
        if (!state.onStage(Pane.PLOTS) || plots.isEmpty()) {
            clear();
            return;
        }
        Plot last = plots.get(plots.size() - 1);
        Optional<Plot> kept = KnownPlots.numbered(state.pinned(), plots);
        boolean pinnedIsNewest = kept.filter(last::equals).isPresent();
        Optional<Plot> beside = kept.filter(_ -> !pinnedIsNewest);
        empty.setVisible(false);
        newest.show(last, pinnedIsNewest);
        beside.ifPresentOrElse(plot -> pinned.show(plot, true), pinned::clear);
        place(beside.isPresent());
    }

    private void place(boolean two) {
        int wanted = two ? 2 : 1;
        if (cards.getChildren().size() != wanted) {
            cards.getChildren().setAll(two ? new Node[] {pinned, newest} : new Node[] {newest});
        }
    }

    @Override
    public void clear() {
        cards.getChildren().clear();
        newest.clear();
        pinned.clear();
        empty.setVisible(true);
    }

    @Override
    public String text() {
        return cards.getChildren().isEmpty()
                ? empty.getText()
                : cards.getChildren().stream()
                        .map(card -> ((PlotCard) card).text())
                        .collect(Collectors.joining("\n"));
    }
}
