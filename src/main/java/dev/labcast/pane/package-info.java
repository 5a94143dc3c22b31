/// The private desk: every pane submits drafts and shows nothing to viewers itself.
@NullMarked
package dev.labcast.pane;

import org.jspecify.annotations.NullMarked;
