/// The live page: the public log drawn in a browser, for OBS's browser sources and for people who
/// watch from another place. It knows nothing but entries and the state after them.
@NullMarked
package dev.labcast.web.live;

import org.jspecify.annotations.NullMarked;
