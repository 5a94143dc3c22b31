package dev.labcast.obs;

/// How OBS Studio is doing, once a second. Immutable; any thread.
///
/// @param recordMillis how much was recorded, pauses left out
/// @param streamReconnecting the stream broke off and OBS tries again
/// @param kilobits a second that were streamed since the last time; 0 without a stream
/// @param droppedPercent of the stream's frames, which the network did not take
/// @param laggedPercent of the frames since the last time that OBS rendered too late
/// @param diskMegabytes left where it records
/// @param cpuPercent of all cores, by OBS
public record Health(
        boolean recording,
        boolean recordPaused,
        long recordMillis,
        boolean streaming,
        boolean streamReconnecting,
        double kilobits,
        double droppedPercent,
        double laggedPercent,
        double diskMegabytes,
        double cpuPercent) {}
