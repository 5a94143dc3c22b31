/// The session folder on disk: the log, the terminal recording and the cleared plots.
@NullMarked
package dev.labcast.recording;

import org.jspecify.annotations.NullMarked;
