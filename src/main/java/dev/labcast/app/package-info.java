/// The program itself: command line, wiring, settings; the only room that sees all others.
@NullMarked
package dev.labcast.app;

import org.jspecify.annotations.NullMarked;
