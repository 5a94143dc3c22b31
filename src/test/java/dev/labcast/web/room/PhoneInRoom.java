package dev.labcast.web.room;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An open room, and its page in a real browser as large as a phone.
abstract class PhoneInRoom {
    protected RoomRig rig;
    protected RoomTab page;

    @BeforeEach
    void open() throws IOException {
        rig = new RoomRig();
        page = new RoomTab(rig, 390, 844);
    }

    @AfterEach
    void close() throws IOException {
        page.close();
        rig.close();
    }
}
