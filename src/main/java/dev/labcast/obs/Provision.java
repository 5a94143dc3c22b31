package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.ArrayList;
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
    private final boolean unfinished;
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
        unfinished = before.isEmpty();
        otherCanvas = !before.isEmpty() && !before.equals(Memo.size(found.canvas()));
    }

    /// Says how many changes it made.
    int run() throws ObsTrouble {
        for (String leftOver : found.going()) {
            obs.removeInput(leftOver);
            names.remove(leftOver);
            changes++;
        }
        List<Seat> bare = uncover();
        for (Scene scene : Scene.values()) {
            makeScene(scene);
        }
        for (Part part : Part.values()) {
            if (inputs.containsKey(part)) {
                mend(part);
            }
        }
        cover(bare);
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

    /// The stage's window, or none, but never the first there is. Set once and not again: each
    /// change of a window capture's settings leaves OBS 29 a reference to it that outlives it
    /// (docs/decisions/0109-the-stages-window-stays.md).
    private void chooseWindow(Part part, Map<String, Object> has) throws ObsTrouble {
        if (part != Part.STAGE) {
            return;
        }
        Optional<Object> choice = Optional.empty();
        if (wish.capture().isPresent() && wish.capture().get() instanceof Capture.Window window) {
            String property = window.way().property();
            choice = Capture.window(offered(part, property), window);
            if (choice.isPresent()) {
                set(part, has, Map.of(property, choice.get()));
            }
        }
        if (choice.isEmpty()) {
            Map<String, Object> none = new HashMap<>(Capture.noneYet(kindOf(part)));
            none.keySet().removeAll(has.keySet());
            set(part, has, none);
        }
    }

    private String kindOf(Part part) {
        return Optional.ofNullable(found.parts().get(part)).map(Obs.Input::kind).orElse("");
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

    /// Takes away what lies over the stage's window and is not wanted any more: first of all, since
    /// it may be a part of the screen. Where it lay, if no window lies there.
    private List<Seat> uncover() throws ObsTrouble {
        List<Seat> bare = new ArrayList<>();
        for (Part part : Part.COVERS) {
            if (inputs.containsKey(part) && !wish.keeps(part)) {
                if (!inputs.containsKey(Part.STAGE)) {
                    bare.addAll(Seat.of(obs, found.scenes(), input(part)));
                }
                obs.removeInput(input(part));
                names.remove(input(part));
                inputs.remove(part);
                changes++;
            }
        }
        if (changes > 0) {
            for (String scene : items.keySet()) {
                items.put(scene, obs.items(scene));
            }
        }
        return bare;
    }

    /// Where the stage's window lies, or `bare` places are, the wanted way of capturing it is put,
    /// in the person's own scenes too. The window stays below: it is not safe to take it away
    /// (docs/decisions/0109-the-stages-window-stays.md).
    private void cover(List<Seat> bare) throws ObsTrouble {
        if (wish.stage().isEmpty()) {
            return;
        }
        Part part = wish.stage().get();
        for (Seat seat : bare) {
            seat.give(obs, put(part, seat));
            changes++;
        }
        boolean covers = Part.COVERS.contains(part) && inputs.containsKey(Part.STAGE);
        for (String scene : covers ? found.scenes() : bare.stream().map(Seat::scene).toList()) {
            if (covers) {
                cover(part, scene);
            }
            items.replace(scene, obs.items(scene));
        }
    }

    /// From the top down, since what is put in moves what lies above it.
    private void cover(Part part, String scene) throws ObsTrouble {
        List<Obs.Item> there = obs.items(scene);
        List<Obs.Item> windows = of(Part.STAGE, there);
        List<Obs.Item> over = of(part, there);
        int bare = windows.size() - over.size();
        for (int i = windows.size() - 1; i >= 0; i--) {
            Seat seat = Seat.of(obs, scene, windows.get(i)).above();
            if (i < bare) {
                seat.give(obs, put(part, seat));
                changes++;
            } else if (seat.isPlaced() && isUnplaced(scene, over.get(i - bare))) {
                seat.give(obs, over.get(i - bare).id());
                changes++;
            }
        }
        breathe.run();
    }

    private List<Obs.Item> of(Part part, List<Obs.Item> there) {
        return there.stream().filter(item -> item.source().equals(inputs.get(part))).toList();
    }

    /// As OBS makes it: an earlier run broke off before it was laid out.
    private boolean isUnplaced(String scene, Obs.Item item) throws ObsTrouble {
        return obs.placement(scene, item.id()).boundsWidth() == 0;
    }

    private long put(Part part, Seat seat) throws ObsTrouble {
        return inputs.containsKey(part)
                ? obs.addItem(seat.scene(), input(part), seat.enabled())
                : create(
                        part,
                        wish.kind(part).orElseThrow(),
                        seat.scene(),
                        part.usualName(),
                        seat.enabled());
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
                            ? obs.addItem(seat.scene(), input(part), seat.enabled())
                            : create(part, kind, seat.scene(), name, seat.enabled());
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

    private long create(Part part, String kind, String scene, String usual, boolean enabled)
            throws ObsTrouble {
        Map<String, Object> settings = new HashMap<>(wish.settings(part, found.canvas()));
        settings.put(Part.MARK, part.role());
        settings.putAll(Capture.noneYet(kind));
        long[] id = new long[1];
        String made =
                named(usual, name -> id[0] = obs.createInput(scene, name, kind, settings, enabled));
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
        } else if (inputs.containsKey(part)) {
            id = obs.addItem(name, input(part), shown);
            changes++;
        } else if (wish.kind(part).isPresent()) {
            id = create(part, wish.kind(part).get(), name, part.usualName(), shown);
        } else {
            return;
        }
        if (item.isEmpty()) {
            items.put(name, obs.items(name));
        }
        if (item.isEmpty() || otherCanvas || (unfinished && isUnplaced(name, item.get()))) {
            obs.place(name, id, places.usual(part, size(part)));
            changes++;
        }
        boolean enabled = item.map(Obs.Item::enabled).orElse(shown);
        if (enabled != shown && part.isOurs()) {
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
