package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.app.desk.Theme;
import dev.labcast.fx.Fx;
import dev.labcast.session.Pane;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pane with the focus is told from the others by the bar under its header.
class FocusMarkTest {
    /// What WCAG asks of marks that are no text.
    private static final double SEEN = 3;

    private BareDesk bare;

    @BeforeEach
    void open() {
        bare = Fx.ask(BareDesk::new);
    }

    @AfterEach
    void close() {
        Fx.run(bare::close);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_bar_is_under_the_header_of_the_focused_pane_alone_and_seen_without_colours(
            Theme theme) {
        Fx.run(() -> bare.window.getScene().setUserAgentStylesheet(theme.baseSheet()));
        for (Pane pane : Pane.values()) {
            Fx.run(() -> bare.desk.focus(pane));
            Fx.await("focus", () -> bare.focused() == bare.fields.get(pane));
            Fx.picture(bare.desk.node(), "focus-" + theme + "-" + pane);

            assertEquals(List.of(pane), Stream.of(Pane.values()).filter(this::hasBar).toList());
        }
    }

    private boolean hasBar(Pane pane) {
        Node header = Fx.ask(() -> bare.desk.frame(pane).node().lookup(".pane-header"));
        WritableImage look = Fx.look(header);
        int x = (int) look.getWidth() / 2;
        int bottom = (int) look.getHeight() - 2;
        Color ground = look.getPixelReader().getColor(x, 5);
        return contrast(ground, look.getPixelReader().getColor(x, bottom)) >= SEEN;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color of) {
        return 0.2126 * linear(of.getRed())
                + 0.7152 * linear(of.getGreen())
                + 0.0722 * linear(of.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
