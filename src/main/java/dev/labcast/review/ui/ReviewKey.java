package dev.labcast.review.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the review window: what they are called, what they do, and which strokes they are.
/// Tooltips and the overlay of keys read from here. J, K and L are as in video editors. JavaFX
/// thread.
enum ReviewKey {
    PLAY_PAUSE("Space", "Play or pause", plain(KeyCode.SPACE)),
    REWIND("J", "Play backwards; again: faster", plain(KeyCode.J)),
    PAUSE("K", "Pause", plain(KeyCode.K)),
    FORWARDS("L", "Play forwards; again: faster", plain(KeyCode.L)),
    SLOWER(",", "Slower", plain(KeyCode.COMMA)),
    FASTER(".", "Faster", plain(KeyCode.PERIOD)),
    BACK("Left", "Back 5 seconds", plain(KeyCode.LEFT)),
    ON("Right", "On 5 seconds", plain(KeyCode.RIGHT)),
    BACK_A_LITTLE("Shift+Left", "Back 1 second", shift(KeyCode.LEFT)),
    ON_A_LITTLE("Shift+Right", "On 1 second", shift(KeyCode.RIGHT)),
    START("Home", "To the beginning", plain(KeyCode.HOME)),
    END("End", "To the end", plain(KeyCode.END)),
    SEGMENT_BEFORE("Up", "Segment before", plain(KeyCode.UP)),
    SEGMENT_AFTER("Down", "Next segment", plain(KeyCode.DOWN)),
    MARK_AFTER("M", "Next mark", plain(KeyCode.M)),
    MARK_BEFORE("Shift+M", "Mark before", shift(KeyCode.M)),
    SKIP_QUIET("Q", "Skip quiet stretches, or not", plain(KeyCode.Q)),
    ALL_PANES("1", "All public panes", plain(KeyCode.DIGIT1), plain(KeyCode.NUMPAD1)),
    NOTEBOOK("2", "Notebook large", plain(KeyCode.DIGIT2), plain(KeyCode.NUMPAD2)),
    TERMINAL("3", "Terminal large", plain(KeyCode.DIGIT3), plain(KeyCode.NUMPAD3)),
    PLOTS("4", "Plots large", plain(KeyCode.DIGIT4), plain(KeyCode.NUMPAD4)),
    VIEWERS("5", "As viewers saw it", plain(KeyCode.DIGIT5), plain(KeyCode.NUMPAD5)),
    KEYS("?", "These keys", plain(KeyCode.F1));

    private final String stroke;
    private final String does;
    private final List<KeyCombination> combinations;

    ReviewKey(String stroke, String does, KeyCombination... combinations) {
        this.stroke = stroke;
        this.does = does;
        this.combinations = List.of(combinations);
    }

    /// As printed on the keyboard.
    String stroke() {
        return stroke;
    }

    String does() {
        return does;
    }

    /// For tooltips: `Next mark (M)`.
    String hint() {
        return does + " (" + stroke + ")";
    }

    static Optional<ReviewKey> of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            // Where this character sits depends on the keyboard, so no key code stands for it.
            return Stream.of(KEYS).filter(_ -> event.getCharacter().equals("?")).findFirst();
        }
        return Arrays.stream(values())
                .filter(key -> key.combinations.stream().anyMatch(it -> it.match(event)))
                .findFirst();
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }
}
