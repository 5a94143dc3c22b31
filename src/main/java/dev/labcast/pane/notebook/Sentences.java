package dev.labcast.pane.notebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What the notebook says to the person about its file: what happened, and what to do next.
final class Sentences {
    private Sentences() {}

    static String notOpened(Path path, IOException failure) {
        return path.getFileName() + " was not opened: " + reason(path, failure);
    }

    static String notSaved(Path path, IOException failure) {
        return path.getFileName()
                + " cannot be saved: "
                + reason(path, failure)
                + " Your text is safe in this window, and saving it is tried again every second.";
    }

    static String savedAgain(Path path) {
        return path.getFileName() + " is saved again; nothing is missing.";
    }

    static String keptBoth(Path other, Path copy) {
        return other.getFileName()
                + " was changed by another program, and is left as that program wrote it. Your text"
                + " is now kept in "
                + copy.getFileName()
                + " beside it; compare the two.";
    }

    static String changedElsewhere(Path path) {
        return path.getFileName()
                + " was changed by another program and is shown as it is now; undo brings your text"
                + " back.";
    }

    private static String reason(Path path, IOException failure) {
        return switch (failure) {
            case CharacterCodingException _ ->
                    "it is not a UTF-8 text. Convert it, then open it again.";
            case AccessDeniedException _ ->
                    "you may not read or write " + path + ". Change its permissions.";
            case NoSuchFileException _ -> "there is no folder " + path.getParent() + ".";
            case FileSystemException named when named.getReason() != null ->
                    named.getReason() + ".";
            default -> failure.getMessage() + ".";
        };
    }
}
