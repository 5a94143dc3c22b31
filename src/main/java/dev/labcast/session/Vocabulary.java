package dev.labcast.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The activities of a session, in the order of their chips. Comes from a file
/// (`docs/formats/activities.md`); a policy researcher ships another one. Ids and keys are unique.
/// Immutable; any thread.
public record Vocabulary(List<Activity> activities) {
    public Vocabulary {
        activities = List.copyOf(activities);
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("a vocabulary names at least one activity");
        }
        Set<String> seen = new HashSet<>();
        for (Activity activity : activities) {
            if (!seen.add("id " + activity.id())) {
                throw new IllegalArgumentException(
                        "activity " + activity.id() + " stands there twice");
            }
            if (!seen.add("key " + activity.key())) {
                throw new IllegalArgumentException(
                        "key " + activity.key() + " is given to two activities");
            }
        }
    }

    public Optional<Activity> find(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /// The name people read; an id that the vocabulary does not hold stands for itself, so that
    /// sessions recorded with another file stay readable.
    public String nameOf(String id) {
        return find(id).map(Activity::name).orElse(id);
    }
}
