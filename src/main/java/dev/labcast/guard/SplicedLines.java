package dev.labcast.guard;

import dev.labcast.session.SessionEvent.NotebookSpliced;
import java.util.List;
import java.util.Optional;

/// The one stretch of lines in which two texts differ: what is left between their common beginning
/// and their common end. Any thread.
final class SplicedLines {
    private SplicedLines() {}

    static Optional<NotebookSpliced> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        if (head == before.size() && head == after.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new NotebookSpliced(
                        head,
                        before.size() - tail - head,
                        after.subList(head, after.size() - tail)));
    }
}
