/// Twitch's EventSub over a WebSocket: what happens in the channel, told to somebody who is logged
/// in.
@NullMarked
package dev.labcast.twitch.eventsub;

import org.jspecify.annotations.NullMarked;
