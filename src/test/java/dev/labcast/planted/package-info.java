/// Classes that each break one rule of the architecture on purpose, as if they lived in a room.
/// They are never part of the program; `ArchitectureTest` asserts that the rules report them.
package dev.labcast.planted;
