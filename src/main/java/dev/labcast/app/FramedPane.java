package dev.labcast.app;

import dev.labcast.session.Pane;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One pane as the desk needs it: what it is, its node, how it takes the focus, its public side.
/// JavaFX thread.
public record FramedPane(
        Pane pane, String name, Ikon icon, Node node, Runnable focus, Staging.PublicSide side) {}
