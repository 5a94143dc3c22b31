package dev.labcast.web.room;

import dev.labcast.question.QuestionCommand;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An open room in which whoever asks is seen by all at once.
abstract class UnmoderatedRoom {
    protected RoomRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new RoomRig();
        rig.doing(new QuestionCommand.Premoderate(false));
    }

    @AfterEach
    void close() {
        rig.close();
    }
}
