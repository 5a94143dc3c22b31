package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One run over OBS Studio that makes what is missing of ours and mends what is wrong, and asks for
/// nothing when all is well. Once made, our parts are left where the person puts them, and shown
/// under the names she gives them; only another size of canvas lays everything out again. The
/// link's thread; used once.
final class Provision {
    private static final int NAMES_TRIED = 9;
    private static final int NAME_TAKEN = 601;

    private final Obs obs;
    private final Found found;
    private final Wish wish;
    private final Runnable breathe;
    private final Set<String> names;
    private final Map<Scene, String> scenes;
    private final Map<Part, String> inputs = new EnumMap<>(Part.class);
    private final Map<String, List<Obs.Item>> items;
    private final CardPlaces places;
    private final boolean otherCanvas;
    private int changes;

    Provision(Obs obs, Found found, Wish wish, Runnable breathe) {
        this.obs = obs;
        this.found = found;
        this.wish = wish;
        this.breathe = breathe;
        names = found.names();
        scenes = new EnumMap<>(Scene.class);
        scenes.putAll(found.ours());
        found.parts().forEach((part, input) -> inputs.put(part, input.name()));
        items = new HashMap<>(found.items());
        places = new CardPlaces(found.canvas());
        String before = found.memo().canvas();
        otherCanvas = !before.isEmpty() && !before.equals(Memo.size(found.canvas()));
    }

    /// Says how many changes it made.
    int run() throws ObsTrouble {
        for (String leftOver : found.going()) {
            obs.removeInput(leftOver);
            changes++;
        }
        for (Scene scene : Scene.values()) {
            makeScene(scene);
        }
        for (Part part : Part.values()) {
            if (inputs.containsKey(part)) {
                mend(part);
            }
        }
        if (wish.stage().isPresent()) {
            swap(wish.stage().get());
        }
        for (Scene scene : Scene.values()) {
            for (Part part : Part.of(scene)) {
                fill(scene, part);
            }
            order(name(scene), Part.of(scene));
            breathe.run();
        }
        remember();
        return changes;
    }

    Map<Scene, String> scenes() {
        return Map.copyOf(scenes);
    }

    Map<Part, String> inputs() {
        return Map.copyOf(inputs);
    }

    private void makeScene(Scene scene) throws ObsTrouble {
        if (!scenes.containsKey(scene)) {
            String made = named(Part.usualName(scene), obs::createScene);
            scenes.put(scene, made);
            items.put(made, List.of());
            if (scene == Scene.AWAY) {
                obs.cutTo(made); // nothing of what is to be hidden may linger in a fade
            }
        }
    }

    /// Makes something under `usual`, or with a number when OBS knows another of that name.
    private String named(String usual, Making making) throws ObsTrouble {
        for (int i = 1; ; i++) {
            String name = i == 1 ? usual : usual + " " + i;
            if (names.contains(name)) {
                continue;
            }
            try {
                making.under(name);
                names.add(name);
                changes++;
                return name;
            } catch (ObsTrouble taken) {
                if (taken.code() != NAME_TAKEN || i > NAMES_TRIED) {
                    throw taken;
                }
            }
        }
    }

    @FunctionalInterface
    private interface Making {
        void under(String name) throws ObsTrouble;
    }

    /// An input of ours that is there: of the right kind, and set as it should be.
    private void mend(Part part) throws ObsTrouble {
        Optional<String> kind = wish.kind(part);
        boolean right =
                kind.isEmpty()
                        || Optional.ofNullable(found.parts().get(part))
                                .filter(input -> input.kind().equals(kind.get()))
                                .isPresent();
        if (!right) {
            replace(part, kind.get());
            return;
        }
        Map<String, Object> has = found.settings().getOrDefault(part, Map.of());
        Map<String, Object> wanted = wish.settings(part, found.canvas());
        set(part, has, wanted);
        if (part.isCard() && wanted.containsKey(Wish.SIZE)) {
            String before = Memo.text(has, Wish.SIZE);
            changes += places.follow(obs, part, input(part), before, size(part), items);
        }
        chooseWindow(part, has);
    }

    private void set(Part part, Map<String, Object> has, Map<String, Object> wanted)
            throws ObsTrouble {
        Map<String, Object> differs = new LinkedHashMap<>();
        wanted.forEach((key, value) -> {
            if (!same(value, has.get(key))) {
                differs.put(key, value);
            }
        });
        if (!differs.isEmpty()) {
            obs.setSettings(input(part), differs);
            changes++;
        }
    }

    private static boolean same(Object wanted, @Nullable Object has) {
        if (wanted instanceof Number one && has instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        return wanted.equals(has);
    }

    /// Set once and not again: each change of a window capture's settings leaves OBS 29 a reference
    /// to it that outlives it (docs/decisions/0109-the-stages-inputs-stay.md).
    private void chooseWindow(Part part, Map<String, Object> has) throws ObsTrouble {
        if (part == Part.STAGE
                && wish.capture().isPresent()
                && wish.capture().get() instanceof Capture.Window window) {
            String property = window.way().property();
            Optional<Object> choice = Capture.window(offered(part, property), window);
            if (choice.isPresent()) {
                set(part, has, Map.of(property, choice.get()));
            }
        }
    }

    /// Nothing where this OBS calls the property something else: the person can still choose.
    private Map<String, String> offered(Part part, String property) throws ObsTrouble {
        try {
            return obs.choices(input(part), property);
        } catch (ObsTrouble trouble) {
            if (trouble.kind() == ObsTrouble.Kind.AWAY) {
                throw trouble;
            }
            return Map.of();
        }
    }

    /// The stage is captured as `now` wherever another of its inputs was seen, in the person's own
    /// scenes too. That one stays, hidden.
    private void swap(Part now) throws ObsTrouble {
        List<String> others =
                Part.STAGES.stream()
                        .filter(part -> part != now && inputs.containsKey(part))
                        .map(this::input)
                        .toList();
        for (String scene : others.isEmpty() ? List.<String>of() : found.scenes()) {
            List<Obs.Item> there = obs.items(scene);
            Optional<Seat> seat = seat(now, scene, there, others);
            if (seat.isPresent()) {
                seat.get().give(obs, id(now, scene, there));
                for (Obs.Item item : there) {
                    if (item.enabled() && others.contains(item.source())) {
                        obs.show(scene, item.id(), false);
                    }
                }
                items.replace(scene, obs.items(scene));
                changes++;
            }
            breathe.run();
        }
    }

    /// Where `now` is to be in `scene`; empty if it is there and no other is seen.
    private Optional<Seat> seat(Part now, String scene, List<Obs.Item> there, List<String> others)
            throws ObsTrouble {
        boolean isThere = item(there, now).isPresent();
        Optional<Obs.Item> before =
                there.stream()
                        .filter(item -> others.contains(item.source()))
                        .filter(item -> item.enabled() || !isThere)
                        .max(Comparator.comparing(Obs.Item::enabled));
        return before.isPresent()
                ? Optional.of(Seat.of(obs, scene, before.get()))
                : Optional.empty();
    }

    private long id(Part now, String scene, List<Obs.Item> there) throws ObsTrouble {
        Optional<Obs.Item> item = item(there, now);
        if (item.isPresent()) {
            return item.get().id();
        }
        return inputs.containsKey(now)
                ? obs.addItem(scene, input(now), false)
                : create(now, wish.kind(now).orElseThrow(), scene, now.usualName());
    }

    /// A capture of another kind in the same places. It is made before the old one goes: OBS may
    /// hold on to the name of what it removes for a while.
    private void replace(Part part, String kind) throws ObsTrouble {
        List<Seat> seats = Seat.of(obs, found.scenes(), input(part));
        String name = input(part);
        obs.setSettings(name, Map.of(Part.MARK, Part.GOING));
        String old = named(name + " (old)", to -> obs.renameInput(name, to));
        names.remove(name);
        inputs.remove(part);
        for (Seat seat : seats) {
            Seat taken = seat;
            long id =
                    inputs.containsKey(part)
                            ? obs.addItem(seat.scene(), input(part), false)
                            : create(part, kind, seat.scene(), name);
            taken.give(obs, id);
            if (items.containsKey(seat.scene())) {
                items.put(seat.scene(), obs.items(seat.scene()));
            }
        }
        obs.removeInput(old);
        changes++;
        for (String scene : List.copyOf(items.keySet())) {
            items.put(scene, obs.items(scene));
        }
    }

    /// Hidden, so that it is seen only when all of it is right.
    private long create(Part part, String kind, String scene, String usual) throws ObsTrouble {
        Map<String, Object> settings = new HashMap<>(wish.settings(part, found.canvas()));
        settings.put(Part.MARK, part.role());
        if (part == Part.STAGE) {
            wish.capture().ifPresent(it -> settings.putAll(it.atFirst()));
        }
        long[] id = new long[1];
        String made =
                named(usual, name -> id[0] = obs.createInput(scene, name, kind, settings, false));
        inputs.put(part, made);
        chooseWindow(part, Map.of());
        return id[0];
    }

    /// `part` is in `scene`; when it was not, it comes to its usual place.
    private void fill(Scene scene, Part part) throws ObsTrouble {
        String name = name(scene);
        Optional<Obs.Item> item = item(name, part);
        boolean shown = wish.shows(part);
        long id;
        if (item.isPresent()) {
            id = item.get().id();
        } else if (part.isStage() && wish.stage().isEmpty()) {
            return; // which of them is to be seen is not known yet
        } else if (inputs.containsKey(part)) {
            id = obs.addItem(name, input(part), false);
            changes++;
        } else if (wish.kind(part).isPresent()) {
            id = create(part, wish.kind(part).get(), name, part.usualName());
        } else {
            return;
        }
        if (item.isEmpty()) {
            items.put(name, obs.items(name));
        }
        if (item.isEmpty() || otherCanvas) {
            obs.place(name, id, places.usual(part, size(part)));
            changes++;
        }
        boolean enabled = item.map(Obs.Item::enabled).orElse(false);
        if (enabled != shown && (part.isOurs() || item.isEmpty())) {
            obs.show(name, id, shown);
            changes++;
        }
    }

    /// The size of a card in px at 1080: that of the one shown, or of the last one shown.
    private String size(Part part) {
        return Optional.ofNullable(wish.cards().get(part))
                .map(Card::size)
                .orElse(Memo.text(found.settings().getOrDefault(part, Map.of()), Wish.SIZE));
    }

    /// Ours lie over one another as they should; what the person put between them stays where it
    /// is.
    private void order(String scene, List<Part> wanted) throws ObsTrouble {
        List<Obs.Item> there = items.getOrDefault(scene, List.of());
        changes +=
                ItemOrder.mend(
                        obs,
                        scene,
                        there,
                        wanted.stream()
                                .filter(inputs::containsKey)
                                .map(part -> item(scene, part))
                                .flatMap(Optional::stream)
                                .map(Obs.Item::id)
                                .toList());
    }

    private void remember() throws ObsTrouble {
        Map<String, Object> has = found.settings().getOrDefault(Memo.KEEPER, Map.of());
        set(Memo.KEEPER, has, new Memo(scenes, Memo.size(found.canvas())).settings());
    }

    private Optional<Obs.Item> item(String scene, Part part) {
        return item(items.getOrDefault(scene, List.of()), part);
    }

    private Optional<Obs.Item> item(List<Obs.Item> there, Part part) {
        return there.stream().filter(item -> item.source().equals(inputs.get(part))).findFirst();
    }

    private String name(Scene scene) {
        return Objects.requireNonNull(scenes.get(scene));
    }

    private String input(Part part) {
        return Objects.requireNonNull(inputs.get(part));
    }
}
