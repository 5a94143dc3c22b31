/// The notebook's Markdown, line by line, as text only: what a line is and which parts of it stand
/// out. The notebook pane, the stage and the review window colour the same text from it.
@NullMarked
package dev.labcast.markup;

import org.jspecify.annotations.NullMarked;
