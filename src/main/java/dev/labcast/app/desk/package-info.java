/// The researcher's window: activity chips above, notebook, terminal and plots in the middle, the
/// viewers' rail on the right, the session's timeline below. Everything here runs on the JavaFX
/// thread and is given what it needs by [dev.labcast.app.Wiring].
@NullMarked
package dev.labcast.app.desk;

import org.jspecify.annotations.NullMarked;
