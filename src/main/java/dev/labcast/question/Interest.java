package dev.labcast.question;

/// Who was shown a question and who wants it answered. `seen` are those whose pages showed it,
/// `watching` how many watched at most while it was named over the picture, `glimpses` how often
/// that was. Immutable; any thread.
public record Interest(Crowd voters, Crowd seen, int glimpses, int watching) {
    public static final Interest NONE = new Interest(Crowd.NOBODY, Crowd.NOBODY, 0, 0);

    public int votes() {
        return voters.size();
    }

    /// To how many it was shown, as far as we were told.
    public int shown() {
        return seen.size() + watching;
    }

    /// The same, but nobody votes for what they have not seen.
    public int impressions() {
        return Math.max(shown(), votes());
    }

    Interest voted(Viewer by, boolean up) {
        Crowd next = up ? voters.with(by) : voters.without(by);
        return new Interest(next, seen, glimpses, watching);
    }

    Interest seenBy(Viewer viewer) {
        return new Interest(voters, seen.with(viewer), glimpses, watching);
    }

    Interest glimpsed(int viewers) {
        return new Interest(voters, seen, glimpses + 1, Math.max(watching, viewers));
    }

    /// Of both, each viewer once.
    Interest with(Interest other) {
        return new Interest(
                voters.with(other.voters),
                seen.with(other.seen),
                glimpses + other.glimpses,
                Math.max(watching, other.watching));
    }

    Interest without(Viewer viewer) {
        return new Interest(voters.without(viewer), seen.without(viewer), glimpses, watching);
    }
}
