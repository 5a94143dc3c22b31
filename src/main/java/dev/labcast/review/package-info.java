/// After the stream: the timeline, clips and cuts of a recorded session.
@NullMarked
package dev.labcast.review;

import org.jspecify.annotations.NullMarked;
