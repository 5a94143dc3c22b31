package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/// Says in plain words why a disk refused, and what to do about it. Any thread.
final class DiskError {
    private DiskError() {}

    static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "its folder may not be written to; change the folder's permissions";
        }
        if (refused instanceof NoSuchFileException) {
            return "its folder is gone; put it back";
        }
        String message =
                refused instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : Optional.ofNullable(refused.getMessage()).orElse("no reason given");
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
            return "the disk is full; free some space";
        }
        if (lower.contains("quota") || lower.contains("file too large")) {
            return "the disk gives this account no more space; free some";
        }
        if (lower.contains("read-only")) {
            return "its disk is read-only; make it writable";
        }
        return "the disk says '" + message + "'";
    }
}
