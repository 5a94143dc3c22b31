/// What lies over the picture: lower third, question, what comes next, a prediction, a break. The
/// pages themselves are in the resources, in `web/overlay/`; `docs/formats/overlay.md` says what
/// they are told.
@NullMarked
package dev.labcast.web.overlay;

import org.jspecify.annotations.NullMarked;
