package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientFileTest {
    @TempDir Path folder;
    private final Disk disk = new Disk();

    /// Takes `room` bytes and refuses the rest, in the middle of a write.
    private static final class Disk implements PatientFile.Place {
        private final ByteBuffer held = ByteBuffer.allocate(1 << 20);
        private int room = Integer.MAX_VALUE;
        private boolean closed;

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int count = Math.min(room, bytes.remaining());
            for (int i = 0; i < count; i++) {
                held.put((int) at + i, bytes.get());
            }
            room -= count;
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }

        String text(int length) {
            return new String(held.array(), 0, length, UTF_8);
        }
    }

    @Test
    void what_a_full_disk_refused_is_written_whole_once_there_is_room() throws IOException {
        try (PatientFile file = new PatientFile(disk)) {
            file.write("one ".getBytes(UTF_8));
            file.flush();
            disk.room = 2;
            file.write("two ".getBytes(UTF_8));
            file.flush();
            file.write("three ".getBytes(UTF_8));
            file.flush();
            disk.room = Integer.MAX_VALUE;
            file.flush();
            file.write("four".getBytes(UTF_8));
        }
        assertEquals("one two three four", disk.text(18));
        assertTrue(disk.closed);
    }

    @Test
    void closing_on_a_full_disk_fails_but_closes() throws IOException {
        PatientFile file = new PatientFile(disk);
        disk.room = 0;
        file.write('x');

        assertThrows(IOException.class, file::close);
        assertTrue(disk.closed);
    }

    @Test
    void more_than_it_can_keep_is_refused() throws IOException {
        PatientFile file = new PatientFile(disk);
        disk.room = 0;
        byte[] much = new byte[8 << 20];
        file.write(much);
        file.write(much);

        assertThrows(IOException.class, () -> file.write('x'));
    }

    @Test
    void a_new_file_takes_the_place_of_an_old_one() throws IOException {
        Path path = Files.writeString(folder.resolve("terminal.cast"), "something longer");
        try (PatientFile file = PatientFile.at(path)) {
            file.write("short".getBytes(UTF_8));
        }
        assertEquals("short", Files.readString(path));
    }
}
