package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Scaling laws              | scaling-laws
                    '  Über-Größe: naïve? '   | uber-gro-e-naive
                    ../../etc/passwd          | etc-passwd
                    /                         | session
                    ''                        | session
                    標度律                     | session
                    C:\\NUL.txt               | c-nul-txt
                    a................b        | a-b
                    1234567890123456789012345678901234567890123456789X | 123456789012345678901234567890123456789012345678
                    """)
    void a_title_becomes_a_name_that_every_file_system_takes(String title, String slug) {
        assertEquals(slug, SessionFolder.slug(title));
    }

    @Test
    void a_hostile_title_stays_under_the_root() throws Exception {
        SessionFolder folder = SessionFolder.create(root, "../../../x\0\n", DAY);
        assertEquals(root.resolve("2026-11-22-x"), folder.path());
    }

    @Test
    void a_second_session_of_the_same_name_gets_a_number_and_the_first_is_left_alone()
            throws Exception {
        SessionFolder first = SessionFolder.create(root, "Scaling laws", DAY);
        Files.writeString(first.events(), "kept");
        Files.writeString(root.resolve("2026-11-22-scaling-laws-2"), "a file in the way");
        SessionFolder third = SessionFolder.create(root, "Scaling laws", DAY);
        assertEquals(root.resolve("2026-11-22-scaling-laws-3"), third.path());
        assertEquals("kept", Files.readString(first.events()));
        assertTrue(Files.isDirectory(third.plots()));
    }

    @Test
    void only_the_owner_may_look_into_a_session() throws Exception {
        assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");
        SessionFolder folder = SessionFolder.create(root.resolve("new/er"), "x", DAY);
        new HeaderFile(folder.header()).write(TestSession.HEADER);
        assertEquals("rwx------", permissions(folder.path()));
        assertEquals("rwx------", permissions(folder.plots()));
        assertEquals("rw-------", permissions(folder.header()));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
