package dev.labcast.twitch.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Some of the pictures that everybody on Twitch has, by the words that stand for them. Any thread.
final class Emotes {
    private static final Map<String, String> IDS =
            Map.of("Kappa", "25", "LUL", "425618", "HeyGuys", "30259", "PogChamp", "305954156");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Emotes() {}

    /// As in the tag `emotes`: `25:0-4,6-10/425618:12-14`, in code points.
    static String tag(String text) {
        Map<String, List<String>> places = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String id = IDS.getOrDefault(word.group(), "");
            if (!id.isEmpty()) {
                int from = text.codePointCount(0, word.start());
                int last = text.codePointCount(0, word.end()) - 1;
                places.computeIfAbsent(id, _ -> new ArrayList<>()).add(from + "-" + last);
            }
        }
        List<String> tags = new ArrayList<>();
        places.forEach((id, at) -> tags.add(id + ":" + String.join(",", at)));
        return String.join("/", tags);
    }
}
