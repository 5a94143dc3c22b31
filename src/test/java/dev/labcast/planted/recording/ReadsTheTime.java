package dev.labcast.planted.recording;

import java.time.Instant;

final class ReadsTheTime {
    Instant now() {
        return Instant.now();
    }
}
