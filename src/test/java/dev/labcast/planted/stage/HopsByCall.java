package dev.labcast.planted.stage;

import javafx.application.Platform;

final class HopsByCall {
    void hop() {
        Platform.runLater(() -> {});
    }
}
