/// A Twitch of our own on this machine: what its HTTP doors (id, Helix) answer, with faults on
/// demand, for rehearsals and tests.
@NullMarked
package dev.labcast.twitch.rehearsal;

import org.jspecify.annotations.NullMarked;
