/// What a login adds to reading the chat: what the session's log leads to in the channel, and what
/// the channel tells besides. Used by `app`.
@NullMarked
package dev.labcast.twitch.bridge;

import org.jspecify.annotations.NullMarked;
