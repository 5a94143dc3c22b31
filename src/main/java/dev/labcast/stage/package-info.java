/// What viewers see: public state folded from the log, and the windows that draw it.
@NullMarked
package dev.labcast.stage;

import org.jspecify.annotations.NullMarked;
