package dev.labcast.obs;

/// Why OBS Studio did not do what was asked. The message is one sentence for the person, with what
/// to do next where there is something to do; it never holds the password.
public final class ObsTrouble extends Exception {
    private static final long serialVersionUID = 1;

    /// What kind of trouble, so that callers need not read sentences.
    public enum Kind {
        /// Nobody listens there: OBS is not running, or its WebSocket server is off.
        ABSENT,
        /// OBS wants another password.
        PASSWORD,
        /// Something listens there that does not speak obs-websocket.
        STRANGER,
        /// An OBS or obs-websocket older than 5 (OBS 28).
        TOO_OLD,
        /// The connection ended, or OBS did not answer in time.
        AWAY,
        /// OBS answered that it will not; [ObsTrouble#code] says why.
        REFUSED
    }

    /// The code of an AWAY that OBS announced: it is about to quit.
    static final int QUITS = -1;

    private final Kind kind;
    private final int code;

    public ObsTrouble(Kind kind, String sentence) {
        this(kind, 0, sentence);
    }

    /// `code` is obs-websocket's RequestStatus (600 not found, 601 exists already, 604 wrong state
    /// for it, 605 no such kind, 204 unknown request ...), 0 when there was no answer.
    public ObsTrouble(Kind kind, int code, String sentence) {
        super(sentence);
        this.kind = kind;
        this.code = code;
    }

    /// Whether OBS said that it quits. For a while it still takes connections then.
    boolean quits() {
        return kind == Kind.AWAY && code == QUITS;
    }

    public Kind kind() {
        return kind;
    }

    public int code() {
        return code;
    }

    /// The sentence for the person.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
