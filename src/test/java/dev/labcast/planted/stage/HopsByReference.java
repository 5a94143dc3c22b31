package dev.labcast.planted.stage;

import java.util.concurrent.Executor;
import javafx.application.Platform;

final class HopsByReference {
    final Executor executor = Platform::runLater;
}
