package dev.labcast.planted.pane;

import dev.labcast.planted.pane.notebook.ImportsItsOuterRoom;

public record ImportsItsInnerRoom(ImportsItsOuterRoom inner) {}
