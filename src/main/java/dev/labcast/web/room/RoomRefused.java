package dev.labcast.web.room;

/// Why a request was not answered, as a status of HTTP (RFC 9110, section 15) and a sentence for a
/// person. The sentences repeat nothing of the request.
enum RoomRefused {
    BAD_TARGET(400, "This is no address of the room."),
    BAD_BODY(400, "The room does not understand this; load its page anew."),
    NO_GUEST(401, "Come in first: the PIN is on the screen in the room."),
    WRONG_PIN(403, "This is not the PIN; it stands on the screen in the room, six digits."),
    FOREIGN(403, "Other pages may not use the room; open its address yourself."),
    NOT_FOUND(404, "There is no page here; the room is at the address on the screen."),
    METHOD(405, "This cannot be done here."),
    NO_LENGTH(411, "The room wants to know how long a request is."),
    TOO_LONG(413, "This is longer than anything the room reads."),
    NOT_JSON(415, "The room reads JSON only."),
    WRONG_HOST(421, "The room does not answer to this name; use the address on the screen."),
    TOO_MANY(429, "That was too much at once; wait a few seconds, then try again."),
    LOCKED(429, "Too many wrong PINs came from here; wait a minute, then try again."),
    BROKEN(500, "Something went wrong here; try again in a moment."),
    BUSY(503, "The room is busy; try again in a moment."),
    FULL(503, "The room is full; ask somebody to leave, or the researcher for help.");

    private final int status;
    private final String sentence;

    RoomRefused(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
