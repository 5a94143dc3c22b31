/// The question room: a second server, off until the researcher opens it, where people in the same
/// network ask, vote and see what became of their questions. It has a list of routes of its own,
/// and knows nothing but the public log, the questions and who came in. `RoomDoor` stands in front
/// of everything.
@NullMarked
package dev.labcast.web.room;

import org.jspecify.annotations.NullMarked;
