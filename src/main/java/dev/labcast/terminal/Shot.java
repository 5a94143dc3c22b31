package dev.labcast.terminal;

import dev.labcast.session.Screen;

/// One moment of a terminal: its screen, and where that stands among the lines of the main screen
/// counted from the first that ever scrolled off it: the screen's first line is number `top`, the
/// oldest line kept in the history is number `oldest`. Re-wrapping at another width counts anew.
/// Immutable; any thread.
public record Shot(Screen screen, long top, long oldest) {}
