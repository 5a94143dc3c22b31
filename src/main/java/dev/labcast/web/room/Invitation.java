package dev.labcast.web.room;

import java.net.URI;

/// What people need to come in: where, and the PIN. Shown by the desk only. Immutable; any thread.
public record Invitation(URI address, String pin) {

    /// The address as a phone's camera reads it: it brings the PIN along, behind the `#`, which
    /// browsers keep to themselves.
    public RoomCode code() {
        return RoomCode.of(address + "#" + pin);
    }

    /// Host and port, as people type it.
    public String place() {
        return address.getAuthority();
    }
}
