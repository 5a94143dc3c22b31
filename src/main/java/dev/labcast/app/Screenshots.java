package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.fx.PngEncoder;
import dev.labcast.stage.StageWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;

/// Takes pictures of windows' contents into a folder. The pixels are taken on the JavaFX thread,
/// the file is written on the calling one.
final class Screenshots {
    private final Path folder;
    private final List<Path> taken = new ArrayList<>();

    Screenshots(Path folder) {
        this.folder = folder;
    }

    void take(Parent root, String name) throws IOException {
        WritableImage image = FxThread.ask(() -> root.getScene().snapshot(null));
        Path file = folder.resolve(name + ".png");
        Files.write(file, PngEncoder.encode(image));
        taken.add(file);
    }

    /// The stage, with the text on it as `NAME.txt` beside the picture.
    void takeStage(StageWindow window, String name) throws IOException {
        take(window.frame(), name);
        Files.writeString(
                folder.resolve(name + ".txt"), FxThread.ask(() -> window.frame().text()) + "\n");
    }

    List<Path> taken() {
        return List.copyOf(taken);
    }
}
