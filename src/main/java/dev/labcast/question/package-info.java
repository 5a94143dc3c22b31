/// Viewers' questions, wherever they are asked: what may come in, what waits, what was answered.
/// Pure but for the ports; what everybody may know of it goes to the session log as events.
@NullMarked
package dev.labcast.question;

import org.jspecify.annotations.NullMarked;
