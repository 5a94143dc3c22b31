/// The plot pane: watches folders and turns image files into pictures.
@NullMarked
package dev.labcast.pane.plot;

import org.jspecify.annotations.NullMarked;
