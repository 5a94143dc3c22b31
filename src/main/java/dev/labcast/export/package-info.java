/// What a session is handed on as: chapters, captions, edit lists, transcripts, notes. Each format
/// is one [Format]; none writes a file itself.
@NullMarked
package dev.labcast.export;

import org.jspecify.annotations.NullMarked;
