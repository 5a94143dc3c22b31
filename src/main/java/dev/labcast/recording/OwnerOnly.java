package dev.labcast.recording;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Permissions for what a session and a rehearsal's pictures write: their owner alone, where the
/// file system knows owners. What is on the stage is public, but when it is published is the
/// owner's to say. Any thread.
public final class OwnerOnly {
    private OwnerOnly() {}

    public static FileAttribute<?>[] file(Path near) {
        return attributes(near, "rw-------");
    }

    public static FileAttribute<?>[] folder(Path near) {
        return attributes(near, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
