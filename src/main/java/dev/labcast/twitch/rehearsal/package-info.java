/// A Twitch of our own on this machine, for rehearsals and tests: one room with its people and what
/// they say, and doors through which clients see it, each as faithful to Twitch's documents as its
/// real counterpart, with faults on demand.
@NullMarked
package dev.labcast.twitch.rehearsal;

import org.jspecify.annotations.NullMarked;
