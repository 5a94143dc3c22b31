package dev.labcast.question;

/// What [Ranking] goes by: how many want question `number` answered, and to how many it was shown.
/// Immutable; any thread.
public record Tally(long number, int votes, int impressions) {
    public Tally {
        if (votes < 0 || impressions < votes) {
            throw new IllegalArgumentException("nobody votes for what they have not seen");
        }
    }

    public static Tally of(Question question) {
        return new Tally(question.number(), question.votes(), question.all().impressions());
    }

    /// The share of those who were shown it that want it, held back while few were: a question
    /// nobody saw begins at a quarter.
    public double worth() {
        return (votes + 1.0) / (impressions + 4.0);
    }

    /// Why it stands where it stands: "shown to 9, 6 want it".
    public String inWords() {
        if (impressions == 0) {
            return "shown to nobody yet";
        }
        String who = votes == 0 ? "nobody" : String.valueOf(votes);
        return "shown to " + impressions + ", " + who + (votes > 1 ? " want it" : " wants it");
    }
}
