/// The vocabulary and the facts: events, segments, activities and the clock; everything else speaks
/// it.
@NullMarked
package dev.labcast.session;

import org.jspecify.annotations.NullMarked;
