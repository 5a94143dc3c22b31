/// The local web side: pages for OBS's browser sources and for other browsers on this machine, fed
/// from the public log. `Door` stands in front of everything, `Hub` brings what is new to the
/// pages.
@NullMarked
package dev.labcast.web;

import org.jspecify.annotations.NullMarked;
