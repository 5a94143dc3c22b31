package dev.labcast.twitch.login;

import java.util.Locale;

/// What Twitch means by refusing a device code. While the person has not answered it says
/// "authorization_pending" (RFC 8628, section 3.5) or, as seen, "invalid device code"; so whatever
/// is not known to be final counts as pending until the code expires. Pure.
enum Poll {
    PENDING,
    SLOWER,
    DENIED,
    EXPIRED,
    WRONG_APP;

    static Poll of(int status, String message) {
        String said = message.toLowerCase(Locale.ROOT);
        if (status == 429 || said.contains("slow_down") || said.contains("slow down")) {
            return SLOWER;
        }
        if (said.contains("denied")) {
            return DENIED;
        }
        if (said.contains("expired")) {
            return EXPIRED;
        }
        return said.contains("client") ? WRONG_APP : PENDING;
    }
}
