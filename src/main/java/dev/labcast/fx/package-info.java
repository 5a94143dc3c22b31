/// The one hop to the JavaFX thread, and coalescing of what goes over it.
@NullMarked
package dev.labcast.fx;

import org.jspecify.annotations.NullMarked;
