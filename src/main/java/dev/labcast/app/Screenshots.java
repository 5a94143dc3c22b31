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
import javafx.scene.image.Image;

/// Takes pictures of windows' contents into a folder. The pixels are taken on the JavaFX thread,
/// the file is written on the calling one.
final class Screenshots {
    private final Path folder;
    private final List<Path> taken = new ArrayList<>();

    Screenshots(Path folder) {
        this.folder = folder;
    }

    void take(Parent root, String name) throws IOException {
        take(FxThread.ask(() -> root.getScene().snapshot(null)), name);
    }

    private void take(Image image, String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        Files.write(file, PngEncoder.encode(image));
        taken.add(file);
    }

    /// The stage, with the text on it as `NAME.txt` beside the picture.
    void takeStage(StageWindow window, String name) throws IOException {
        take(window.frame(), name);
        write(FxThread.ask(() -> window.frame().text()), name);
    }

    /// What viewers see, with its text as `NAME.txt` beside it.
    void keep(OnAirPicture picture, String name) throws IOException {
        take(picture.image(), name);
        write(picture.text(), name);
    }

    private void write(String text, String name) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text + "\n");
    }

    List<Path> taken() {
        return List.copyOf(taken);
    }
}
