/// What must not be seen in a text: the rules, as classes and as data, and the engine that runs
/// them. Knows texts only; cells, panes and time are the guard's.
@NullMarked
package dev.labcast.guard.rule;

import org.jspecify.annotations.NullMarked;
