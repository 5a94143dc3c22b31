package dev.labcast.obs;

import java.nio.file.Path;

/// A picture with transparency that lies over the stage, `width` by `height` px on a canvas 1080 px
/// high. Each new picture has a new file name: OBS looks at a file once.
record Card(Path png, int width, int height) {
    String size() {
        return width + "x" + height;
    }
}
