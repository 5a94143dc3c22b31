/// Before a session is passed on: what in it should not be, and who took it on themselves that it
/// is.
@NullMarked
package dev.labcast.audit;

import org.jspecify.annotations.NullMarked;
