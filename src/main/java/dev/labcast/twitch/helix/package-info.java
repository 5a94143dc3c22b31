/// What is done in the person's channel on Twitch: [ChannelActions], and the calls to Helix that
/// carry it out.
@NullMarked
package dev.labcast.twitch.helix;

import org.jspecify.annotations.NullMarked;
