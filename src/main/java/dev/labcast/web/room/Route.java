package dev.labcast.web.room;

import java.util.Arrays;
import java.util.Optional;

/// Everything that can be asked of the room's server besides the files of its page. There is
/// nothing else, and nothing of this leads anywhere but to questions. Any thread.
enum Route {
    STATE("state", "GET"),
    STREAM("stream", "GET"),
    MINE("mine", "GET"),
    ENTER("enter", "POST"),
    ASK("ask", "POST"),
    VOTE("vote", "POST"),
    SEEN("seen", "POST"),
    WITHDRAW("withdraw", "POST");

    private final String path;
    private final String method;

    Route(String path, String method) {
        this.path = path;
        this.method = method;
    }

    static Optional<Route> at(String path) {
        return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
    }

    String method() {
        return method;
    }
}
