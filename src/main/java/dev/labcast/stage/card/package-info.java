/// Cards that lie over the picture in OBS, drawn to PNG files: the lower third and the question on
/// air. Made from what the session log says, and nothing else.
@NullMarked
package dev.labcast.stage.card;

import org.jspecify.annotations.NullMarked;
