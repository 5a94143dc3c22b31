package dev.labcast.pane.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/// What the pane has to say under the plot: which watched folders are gone, for as long as they
/// are, and the last problem, until a plot comes. Takes no room while there is nothing. JavaFX
/// thread.
final class PlotNotice {
    private final Label label = new Label();
    private String gone = "";
    private String problem = "";

    PlotNotice() {
        label.getStyleClass().add("plot-problem");
        label.setWrapText(true);
        refresh();
    }

    Label node() {
        return label;
    }

    void problem(String sentence) {
        problem = sentence;
        refresh();
    }

    void plotCame() {
        problem = "";
        refresh();
    }

    void gone(List<Path> folders) {
        String names = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        gone =
                switch (folders.size()) {
                    case 0 -> "";
                    case 1 ->
                            "The folder %s is gone; it is watched again as soon as it is back."
                                    .formatted(names);
                    default ->
                            "The folders %s are gone; they are watched again as soon as they are back."
                                    .formatted(names);
                };
        refresh();
    }

    private void refresh() {
        label.setText(
                Stream.of(gone, problem)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n")));
        label.setVisible(!label.getText().isEmpty());
        label.setManaged(label.isVisible());
    }
}
