package dev.labcast.planted.recording;

import java.util.UUID;

final class MakesAnId {
    UUID id() {
        return UUID.randomUUID();
    }
}
