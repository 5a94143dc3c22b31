/// The terminal pane, the only place that starts processes on a pseudo terminal.
@NullMarked
package dev.labcast.pane.terminal;

import org.jspecify.annotations.NullMarked;
