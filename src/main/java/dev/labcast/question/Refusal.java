package dev.labcast.question;

/// Why a command came to nothing, with a sentence for whoever wanted it.
public enum Refusal {
    EMPTY("There is no question in this; write one."),
    HAS_OPEN("You have a question open already; take it back to ask another."),
    TOO_SOON("You have asked just now; wait twenty seconds, then ask again."),
    FULL("So many questions wait that no more fit; ask again later."),
    UNKNOWN("There is no such question; it may have been taken back."),
    OWN("This is your own question; let others vote for it."),
    OVER("This question is not open any more."),
    MERGED("This question is one with another; split them first."),
    SAME("These are the same question already."),
    NO_FIND("Only bugs and ideas are accepted; questions are answered."),
    HELD("Let this question through first; viewers have not seen it yet."),
    SILENCED("The researcher lets you watch only; what you asked here was taken away."),
    BUSY("Too much comes in at once; try again in a moment.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
