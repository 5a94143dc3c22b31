package dev.labcast.app;

import dev.labcast.app.desk.Shortcuts;
import dev.labcast.app.desk.Theme;
import dev.labcast.session.Pane;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The desk in a window, with a text field in place of each pane and a [NotedSession] behind it.
/// Made and used on the JavaFX thread.
final class BareDesk {
    final NotedSession noted = new NotedSession();
    final List<String> done = new ArrayList<>();
    final Map<Pane, TextField> fields = new EnumMap<>(Pane.class);
    final StageWindows windows =
            new StageWindows(
                    noted.curtain,
                    new StageViews(
                            StageTheme.DARK, noted.vocabulary, _ -> Optional.<byte[]>empty()),
                    _ -> {});
    final Stage window = new Stage();
    final Desk desk;

    BareDesk() {
        List<FramedPane> framed = new ArrayList<>();
        for (Pane pane : Pane.values()) {
            framed.add(framed(pane));
        }
        desk =
                new Desk(
                        noted.session,
                        noted.staging,
                        windows,
                        new Shortcuts(),
                        framed,
                        new Desk.Extras(
                                () -> done.add("theme"),
                                () -> done.add("folder"),
                                () -> done.add("notebook"),
                                () -> done.add("plot")));
        Scene scene = new Scene(desk.node(), 980, 800);
        scene.setUserAgentStylesheet(Theme.DARK.baseSheet());
        scene.getStylesheets().add(Desk.class.getResource("desk/desk.css").toExternalForm());
        desk.install(scene);
        window.setScene(scene);
        window.show();
        desk.focus(Pane.NOTEBOOK);
    }

    void close() {
        windows.close();
        window.close();
    }

    Node focused() {
        return window.getScene().getFocusOwner();
    }

    private FramedPane framed(Pane pane) {
        TextField field = new TextField();
        fields.put(pane, field);
        return new FramedPane(
                pane,
                pane.name(),
                MaterialDesignC.CONSOLE,
                field,
                field::requestFocus,
                Staging.PublicSide.of(
                        on -> done.add(pane + " public " + on), () -> done.add(pane + " publish")));
    }
}
