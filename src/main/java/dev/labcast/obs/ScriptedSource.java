package dev.labcast.obs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A source in [ScriptedCollection], which guards it.
sealed interface ScriptedSource {

    /// A scene: its items from the bottom up.
    final class Scene implements ScriptedSource {
        final List<Item> items = new ArrayList<>();
        long lastId;
    }

    /// An input and its settings.
    final class Input implements ScriptedSource {
        final String kind;
        final Map<String, Object> settings = new LinkedHashMap<>();
        boolean muted;

        Input(String kind, Map<String, Object> settings) {
            this.kind = kind;
            this.settings.putAll(settings);
        }
    }

    /// Where a source lies in a scene.
    final class Item {
        final long id;
        final ScriptedSource source;
        boolean enabled;
        Obs.Placement placement = new Obs.Placement(0, 0, 0, 0);

        Item(long id, ScriptedSource source, boolean enabled) {
            this.id = id;
            this.source = source;
            this.enabled = enabled;
        }
    }
}
