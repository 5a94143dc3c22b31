package dev.labcast.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A named stretch (ms) of what is published. Immutable; any thread.
record Chapter(long start, long end, String name) {

    /// One for each segment, none named like another: editors take markers of one name for one.
    /// Throws [Unfit] if there is no segment.
    static List<Chapter> of(Episode episode) throws Unfit {
        if (episode.parts().isEmpty()) {
            throw new Unfit(
                    "There is no segment in what is exported; choose activities while recording, or another recording with --along.");
        }
        Map<String, Integer> used = new HashMap<>();
        List<Chapter> chapters = new ArrayList<>();
        for (Episode.Part part : episode.parts()) {
            String name = OneLine.of(part.name());
            int times = used.merge(name, 1, Integer::sum);
            while (times > 1 && used.containsKey(name + " (" + times + ")")) {
                times++;
            }
            String unique = times == 1 ? name : name + " (" + times + ")";
            used.putIfAbsent(unique, 1);
            chapters.add(new Chapter(part.start(), part.end(), unique));
        }
        return chapters;
    }
}
