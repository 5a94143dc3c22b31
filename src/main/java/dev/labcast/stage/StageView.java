package dev.labcast.stage;

import dev.labcast.session.SessionState;
import javafx.scene.Node;

/// One way of drawing a session's public state: live windows and the review draw through the same
/// views. A view draws nothing of a pane that the state does not have on stage, whoever asks. All
/// calls on the JavaFX thread; [#show] is cheap when nothing that the view draws has changed.
public interface StageView {

    /// What to put into a scene below a [StageFrame] (or another parent with its stylesheet).
    Node node();

    void show(SessionState state);

    /// Draws nothing, and lets go of what was drawn.
    void clear();

    /// The text that can be read in the view right now, line by line, for comparing with the state.
    String text();
}
