/// The terminal emulator behind our own screen model, and the view that draws a screen.
@NullMarked
package dev.labcast.terminal;

import org.jspecify.annotations.NullMarked;
