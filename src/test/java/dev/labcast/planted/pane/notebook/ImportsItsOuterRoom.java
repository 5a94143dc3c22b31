package dev.labcast.planted.pane.notebook;

import dev.labcast.planted.pane.ImportsItsInnerRoom;

public record ImportsItsOuterRoom(ImportsItsInnerRoom outer) {}
