package dev.labcast.obs;

/// Where an OBS Studio listens for obs-websocket, and its password ("" for none). Immutable; any
/// thread. Its text never holds the password, so that it may be logged.
///
/// @param host a name or number; loopback unless the person says otherwise
/// @param port 1 to 65535; OBS's own default is 4455
public record ObsAddress(String host, int port, String password) {
    public static final int USUAL_PORT = 4455;

    public ObsAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no address: " + host + ":" + port);
        }
    }

    /// The same place with another password.
    public ObsAddress with(String other) {
        return new ObsAddress(host, port, other);
    }

    /// As people write it: `127.0.0.1:4455`.
    public String place() {
        return host + ":" + port;
    }

    /// Whether that OBS runs on this machine, and so finds the files that it is told of.
    public boolean isHere() {
        return host.matches("127(\\.[0-9]{1,3}){3}")
                || host.equals("::1")
                || host.equalsIgnoreCase("localhost");
    }

    @Override
    public String toString() {
        return place();
    }
}
