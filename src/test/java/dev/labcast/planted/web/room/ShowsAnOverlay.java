package dev.labcast.planted.web.room;

import dev.labcast.planted.web.overlay.Overlay;

record ShowsAnOverlay(Overlay overlay) {}
