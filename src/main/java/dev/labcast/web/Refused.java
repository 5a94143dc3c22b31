package dev.labcast.web;

/// Why a request was not answered, as a status of HTTP (RFC 9110, section 15) and a sentence for a
/// person who looks at it in a browser. The sentences repeat nothing of the request.
enum Refused {
    BAD_TARGET(400, "This is no address of Labcast."),
    FOREIGN(403, "Other pages may not read this one; open its address yourself."),
    NOT_FOUND(404, "There is no page here; copy its address from Labcast anew."),
    METHOD(405, "Pages of Labcast can only be read."),
    BODY(413, "This request is larger than any that Labcast answers."),
    WRONG_HOST(421, "This is not a name of this machine that Labcast answers to."),
    TOO_MANY(429, "Too many requests; try again in a second."),
    BROKEN(500, "This could not be read; the log file of Labcast says why."),
    FULL(503, "Too many are reading this already; close some of them.");

    private final int status;
    private final String sentence;

    Refused(int status, String sentence) {
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
