package dev.labcast.pane.terminal;

import dev.labcast.terminal.ScreenTheme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The bar above the terminal to search its scroll-back: what to look for, how, how many were
/// found, and the way from one to the next. Hidden until asked for. JavaFX thread.
final class SearchBar {

    /// What the bar tells the pane.
    interface Listener {
        void asked(Search.Query query);

        void older();

        void newer();

        void closed();
    }

    private final Listener listener;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton regex = toggle(MaterialDesignR.REGEX, "Regular expression");
    private final ToggleButton exact =
            toggle(MaterialDesignF.FORMAT_LETTER_CASE, "Upper and lower case differ");
    private final HBox node;

    SearchBar(Listener listener) {
        this.listener = listener;
        field.setPromptText("Find in the scroll-back");
        field.textProperty().subscribe(this::ask);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        regex.selectedProperty().subscribe(this::ask);
        exact.selectedProperty().subscribe(this::ask);
        count.setMinWidth(90);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button older = button(MaterialDesignC.CHEVRON_UP, "Older (Enter)", listener::older);
        Button newer = button(MaterialDesignC.CHEVRON_DOWN, "Newer (Shift+Enter)", listener::newer);
        Button close = button(MaterialDesignC.CLOSE, "Close (Esc)", this::close);
        node = new HBox(6, field, exact, regex, count, older, newer, close);
        node.setAlignment(Pos.CENTER_LEFT);
        node.setPadding(new Insets(4, 6, 4, 6));
        node.getStyleClass().add("terminal-search");
        setShown(false);
    }

    Region node() {
        return node;
    }

    void setTheme(ScreenTheme theme) {
        count.setTextFill(theme.between(1));
    }

    boolean isOpen() {
        return node.isVisible();
    }

    Search.Query query() {
        return new Search.Query(field.getText(), regex.isSelected(), exact.isSelected());
    }

    void open() {
        setShown(true);
        field.requestFocus();
        field.selectAll();
        ask();
    }

    void close() {
        setShown(false);
        listener.closed();
    }

    /// Shows that hit `current` (from 1) of `total` is looked at, or why there can be none.
    void report(int current, int total, String complaint) {
        String most = total >= Search.MOST_HITS ? "+" : "";
        count.setText(
                complaint.isEmpty()
                        ? total == 0
                                ? (field.getText().isEmpty() ? "" : "no hits")
                                : current + " of " + total + most
                        : complaint);
    }

    private void ask() {
        if (isOpen()) {
            listener.asked(query());
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
            listener.newer();
        } else if (key.getCode() == KeyCode.ENTER) {
            listener.older();
        } else {
            return;
        }
        key.consume();
    }

    private void setShown(boolean shown) {
        node.setVisible(shown);
    }

    private static Button button(Ikon icon, String tip, Runnable action) {
        Button button = dressed(new Button(), icon, tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static ToggleButton toggle(Ikon icon, String tip) {
        return dressed(new ToggleButton(), icon, tip);
    }

    private static <B extends ButtonBase> B dressed(B button, Ikon icon, String tip) {
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }
}
