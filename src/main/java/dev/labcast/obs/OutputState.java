package dev.labcast.obs;

/// What a recording or a stream is doing; obs-websocket's `OBS_WEBSOCKET_OUTPUT_` states. Any
/// thread.
public enum OutputState {
    STARTING,
    STARTED,
    PAUSED,
    RESUMED,
    RECONNECTING,
    RECONNECTED,
    STOPPING,
    STOPPED
}
