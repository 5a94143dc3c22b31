/// The login to Twitch by device code, and the tokens that come of it: made, kept, renewed, given
/// back. What others do with a token asks [Access] for it.
@NullMarked
package dev.labcast.twitch.login;

import org.jspecify.annotations.NullMarked;
