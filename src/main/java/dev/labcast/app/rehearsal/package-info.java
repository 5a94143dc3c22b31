/// Rehearsals: a readable script played through the real application, which is demo, test harness
/// and screenshot maker in one. Scripts are described in `docs/formats/rehearsal.md`.
@NullMarked
package dev.labcast.app.rehearsal;

import org.jspecify.annotations.NullMarked;
