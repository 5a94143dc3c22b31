package dev.labcast.stage;

import dev.labcast.session.Segment;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The strip below the stage: the running segment's activity, its title, and how long it has been
/// running. JavaFX thread.
public final class StageFooter extends HBox {
    private final Vocabulary vocabulary;
    private final Region colour = new Region();
    private final Label activity = new Label();
    private final Label title = new Label();
    private final Label clock = new Label();
    private Optional<Segment> running = Optional.empty();

    public StageFooter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        getStyleClass().add("stage-footer");
        colour.getStyleClass().add("footer-colour");
        activity.getStyleClass().add("footer-activity");
        activity.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("footer-title");
        title.setMaxWidth(Double.MAX_VALUE);
        setHgrow(title, Priority.ALWAYS);
        clock.getStyleClass().add("footer-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(colour, activity, title, clock);
    }

    public void show(SessionState state) {
        Optional<Segment> current = state.segments().current();
        if (!current.equals(running)) {
            running = current;
            name(current.map(Segment::activity).orElse(""), current.map(Segment::title).orElse(""));
        }
        tick(state.now());
    }

    /// The session's time went on to `now` (ms) without an event.
    public void tick(long now) {
        String text = running.map(it -> mmss(it.length(now))).orElse("");
        if (!text.equals(clock.getText())) {
            clock.setText(text);
        }
    }

    public String text() {
        return Stream.of(activity, title, clock)
                .map(Label::getText)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void name(String id, String segmentTitle) {
        activity.setText(id.isEmpty() ? "" : vocabulary.nameOf(id));
        title.setText(segmentTitle);
        colour.setVisible(!id.isEmpty());
        ActivityColour.paint(colour, vocabulary.find(id));
    }

    /// Minutes and seconds, the minutes counting on beyond 59 as on a stop watch.
    private static String mmss(long millis) {
        long seconds = millis / 1000;
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
