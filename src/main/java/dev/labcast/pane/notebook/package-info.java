/// The notebook pane, the only place that knows the rich text library.
@NullMarked
package dev.labcast.pane.notebook;

import org.jspecify.annotations.NullMarked;
