/// The bridge to Twitch: its chat read as events, its API called for what the session does. The
/// only room that knows Twitch4J.
@NullMarked
package dev.labcast.twitch;

import org.jspecify.annotations.NullMarked;
