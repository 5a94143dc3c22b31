package dev.labcast.app;

import dev.labcast.recording.OwnerOnly;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes a folder that only its owner may read, and says in plain words why one cannot be made. Any
/// thread.
final class NewFolder {
    private NewFolder() {}

    /// `folder`, made if need be; one that is there keeps its permissions. `what` names what is to
    /// go into it.
    static Path at(Path folder, String what) throws Refusal {
        try {
            return Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (IOException refused) {
            throw new Refusal(
                    "No " + what + " can be put into " + folder + ": " + reason(refused) + ".",
                    refused);
        }
    }

    /// Why the disk refused, without the path that the sentence names anyway.
    static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "it may not be written to";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            case FileSystemException system when system.getReason() != null ->
                    String.valueOf(system.getReason());
            default -> Optional.ofNullable(refused.getMessage()).orElse("the disk refused");
        };
    }
}
