/// A text is taken out of a session after the fact, and its absence is proven.
@NullMarked
package dev.labcast.audit.erase;

import org.jspecify.annotations.NullMarked;
