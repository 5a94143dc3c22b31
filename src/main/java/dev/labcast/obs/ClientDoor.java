package dev.labcast.obs;

import java.util.function.Consumer;

/// Opens connections to a real OBS Studio through the vendor's client (obs-websocket 5, OBS 28 and
/// later; docs/decisions/0060-obs-client.md). Made once by the app; any thread but JavaFX's may
/// open, and each connection has its own threads, which end with it.
///
/// When OBS hangs, the question that meets it fails with AWAY after the time limit, and all later
/// ones at once, until OBS is heard again or the connection ends. OBS may still do, when it goes
/// on, what it was asked meanwhile.
public final class ClientDoor implements ObsDoor {
    private static final long ANSWER_MILLIS = 2_000;

    private final long answerMillis;

    public ClientDoor() {
        this(ANSWER_MILLIS);
    }

    /// For tests that cannot wait as long.
    ClientDoor(long answerMillis) {
        this.answerMillis = answerMillis;
    }

    @Override
    public Obs open(ObsAddress address, Consumer<ObsEvent> events) throws ObsTrouble {
        Line line = new Line(address, events, answerMillis);
        line.open();
        return new ClientObs(line);
    }
}
