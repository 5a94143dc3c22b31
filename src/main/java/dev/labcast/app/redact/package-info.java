/// `labcast redact`: the guard as a filter, for a terminal's bytes and for plain text. The formats
/// are in `docs/formats/redact.md`.
@NullMarked
package dev.labcast.app.redact;

import org.jspecify.annotations.NullMarked;
