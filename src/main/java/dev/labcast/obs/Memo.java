package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What Labcast must know when it meets its scenes again: what each was called last, since scenes
/// can hold no mark, and for which canvas everything was laid out. Kept in OBS itself, in the
/// settings of the lower third, so that it goes with the scene collection. Immutable; any thread.
record Memo(Map<Scene, String> names, String canvas) {
    static final Part KEEPER = Part.LOWER_THIRD;
    private static final String NAMES = Part.MARK + ".scenes";
    private static final String CANVAS = Part.MARK + ".canvas";

    Memo {
        names = Map.copyOf(names);
    }

    static String size(Obs.Canvas canvas) {
        return canvas.width() + "x" + canvas.height();
    }

    Map<String, Object> settings() {
        String lines =
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("\n"));
        return Map.of(NAMES, lines, CANVAS, canvas);
    }

    static Memo from(Map<String, Object> settings) {
        Map<Scene, String> names = new EnumMap<>(Scene.class);
        for (String line : text(settings, NAMES).split("\n")) {
            int at = line.indexOf('=');
            for (Scene scene : Scene.values()) {
                if (at > 0 && line.substring(0, at).equals(scene.name())) {
                    names.put(scene, line.substring(at + 1));
                }
            }
        }
        return new Memo(names, text(settings, CANVAS));
    }

    static String text(Map<String, Object> settings, String key) {
        return Optional.ofNullable(settings.get(key)).map(String::valueOf).orElse("");
    }
}
