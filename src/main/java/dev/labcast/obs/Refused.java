package dev.labcast.obs;

/// OBS's refusals as the twin plays them, with the codes and texts of the real one (RequestStatus
/// in protocol.md).
final class Refused {
    private Refused() {}

    static ObsTrouble unknownRequest(String request) {
        return of(204, "OBS does not know " + request);
    }

    static ObsTrouble outOfRange(String field) {
        return of(402, "the value of " + field + " is out of range");
    }

    static ObsTrouble empty() {
        return of(403, "a name must not be empty");
    }

    static ObsTrouble running() {
        return of(500, "it runs already");
    }

    static ObsTrouble notRunning() {
        return of(501, "it does not run");
    }

    static ObsTrouble paused() {
        return of(502, "it is paused");
    }

    static ObsTrouble notPaused() {
        return of(503, "it is not paused");
    }

    static ObsTrouble notFound(String what) {
        return of(600, "nothing was found by the name of " + what);
    }

    static ObsTrouble exists(String name) {
        return of(601, "a source exists already by the name of " + name);
    }

    static ObsTrouble wrongType(String name) {
        return of(602, name + " is of another type");
    }

    static ObsTrouble lastScene() {
        return of(603, "the last scene cannot be removed");
    }

    static ObsTrouble noSound(String name) {
        return of(604, name + " has no sound");
    }

    static ObsTrouble noSuchKind(String kind) {
        return of(605, "OBS has no inputs of the kind " + kind);
    }

    static ObsTrouble notMade() {
        return of(700, "the scene item was not made");
    }

    static ObsTrouble withinItself() {
        return of(703, "a scene cannot hold itself");
    }

    private static ObsTrouble of(int code, String why) {
        return new ObsTrouble(
                ObsTrouble.Kind.REFUSED, code, "OBS refused it: " + why + " (" + code + ").");
    }
}
