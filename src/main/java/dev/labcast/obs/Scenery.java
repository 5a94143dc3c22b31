package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Labcast's scenes and inputs in OBS Studio, `docs/decisions/0061-obs-scenery.md`: made when they
/// are missing, found again under other names, left alone otherwise. What is to be shown may be
/// told on any thread at any time; what talks to OBS runs on the link's.
final class Scenery implements SceneFollower.Names {
    private static final Logger LOG = LoggerFactory.getLogger(Scenery.class);
    private static final int PROBE_WIDTH = 64;

    private final ObsSettings settings;
    private final Consumer<String> say;
    private final Runnable breathe;
    private final Map<Part, Card> cards = new ConcurrentHashMap<>();
    private volatile Optional<StagePlace> stage = Optional.empty();
    private volatile Pages pages = Pages.NONE;
    private volatile Map<Scene, String> scenes = Map.of();
    private Map<Part, String> inputs = Map.of();
    private List<String> offered = List.of();
    private List<String> kinds = List.of();
    private String blind = "";
    private Optional<Capture> capture = Optional.empty();
    private boolean seen;
    private volatile boolean region;
    private boolean leaving;

    /// `say` is told sentences for the person; `breathe` lets urgent deeds go first.
    Scenery(ObsSettings settings, Consumer<String> say, Runnable breathe) {
        this.settings = settings;
        this.say = say;
        this.breathe = breathe;
    }

    /// What `part` shows from now on, once [#show] or [#provision] ran.
    void card(Part part, Optional<Card> card) {
        card.ifPresentOrElse(it -> cards.put(part, it), () -> cards.remove(part));
    }

    /// Where the stage's window is from now on; says whether that is news.
    boolean stage(Optional<StagePlace> place) {
        boolean news = !place.equals(stage);
        stage = place;
        return news;
    }

    /// What OBS shows as pages from now on, once [#provision] ran.
    void pages(Pages served) {
        pages = served;
    }

    /// The name of our scene in OBS as last seen.
    @Override
    public Optional<String> nameOf(Scene scene) {
        return Optional.ofNullable(scenes.get(scene));
    }

    @Override
    public Optional<Scene> sceneOf(String name) {
        return scenes.entrySet().stream()
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Another OBS, or another scene collection: nothing is known about it.
    void forget() {
        offered = List.of();
        seen = false;
        blind = "";
    }

    /// Makes what is missing and mends what is wrong; says whether anything was.
    boolean provision(Obs obs) throws ObsTrouble {
        if (offered.isEmpty()) {
            offered = obs.inputKinds();
        }
        Found found = Found.in(obs, breathe);
        boolean screen = mayShowScreen();
        kinds = screen ? offered : withoutScreen(offered);
        if (!screen) {
            blind = "";
        } else if (blind.isEmpty()) {
            blind = Memo.text(found.settings().getOrDefault(Part.SCREEN, Map.of()), Wish.BLIND);
        }
        capture =
                Capture.best(pages.stage(), stage, kinds, blind)
                        .or(() -> screen ? Optional.empty() : inPlaceOfScreen(found));
        Wish wish =
                new Wish(
                        capture,
                        screen,
                        blind,
                        page(),
                        cards,
                        settings.awayCard(),
                        Kinds.colour(kinds));
        Provision run = new Provision(obs, found, wish, breathe);
        int changes = run.run();
        scenes = run.scenes();
        inputs = run.inputs();
        region = inputs.containsKey(Part.SCREEN);
        if (changes > 0) {
            LOG.info("OBS: {} changes to Labcast's scenes", changes);
        }
        return changes > 0;
    }

    private Optional<Capture.Browser> page() {
        return pages.overlay()
                .filter(_ -> kinds.contains(Capture.BROWSER_KIND))
                .map(Capture.Browser::new);
    }

    /// With several screens it might be the wrong one, and after the end nobody takes care.
    private boolean mayShowScreen() {
        return settings.mayShowScreen()
                && !leaving
                && stage.map(it -> it.region().onTheOnlyScreen()).orElse(true);
    }

    private static List<String> withoutScreen(List<String> kinds) {
        return kinds.stream().filter(it -> !it.equals(Capture.REGION_KIND)).toList();
    }

    /// For a part of the screen that was shown and may not be any more, even if there is no stage
    /// to show instead.
    private Optional<Capture> inPlaceOfScreen(Found found) {
        return Optional.ofNullable(found.parts().get(Part.SCREEN))
                .flatMap(_ -> Capture.noWindow(kinds));
    }

    /// Labcast is about to go: nothing of the session and nothing of the screen is left in its
    /// scenes.
    void leave(Obs obs) throws ObsTrouble {
        leaving = true;
        for (Part part : List.of(Part.LOWER_THIRD, Part.QUESTION)) {
            card(part, Optional.empty());
            show(obs, part);
        }
        if (region) {
            provision(obs);
        }
    }

    /// Whether OBS shows a part of the screen, and with it whatever lies there; also while it is
    /// not known where the stage is, since OBS goes on with the part it had. Any thread.
    boolean showsScreen() {
        return region;
    }

    /// Brings one card up to date, by the shortest way.
    void show(Obs obs, Part part) throws ObsTrouble {
        String input = inputs.get(part);
        if (input == null) {
            provision(obs);
            return;
        }
        if (page().isPresent()) {
            return; // the overlay shows it
        }
        try {
            Optional<Card> card = Optional.ofNullable(cards.get(part));
            String before = Memo.text(obs.settings(input), Wish.SIZE);
            obs.setSettings(input, Wish.card(card));
            CardItems items = CardItems.of(obs, scenes.values(), input);
            if (card.isPresent()) {
                new CardPlaces(obs.canvas())
                        .follow(obs, part, input, before, card.get().size(), items.byScene());
            }
            items.show(obs, card.isPresent());
        } catch (ObsTrouble stale) {
            if (stale.kind() == ObsTrouble.Kind.AWAY) {
                throw stale;
            }
            provision(obs);
        }
    }

    /// Whether the stage must be looked at, for a capture that may see nothing.
    boolean doubtful() {
        return !seen
                && inputs.containsKey(Part.STAGE)
                && capture.filter(Capture.Window.class::isInstance).isPresent()
                && stage.filter(StagePlace::bright).isPresent();
    }

    /// Whether OBS draws the stage's window now; it takes the window only then.
    boolean isDrawn(Obs obs) throws ObsTrouble {
        String input = inputs.get(Part.STAGE);
        return input != null && obs.showing(input);
    }

    /// Looks at what OBS sees of the stage's window; says whether it is black.
    boolean looksBlack(Obs obs) throws ObsTrouble {
        String input = inputs.get(Part.STAGE);
        if (input == null) {
            return false;
        }
        Path png = settings.scratch().resolve("labcast-obs-probe.png");
        try {
            Files.createDirectories(settings.scratch());
            obs.screenshot(input, png, PROBE_WIDTH);
            boolean black = BlackPicture.is(Files.readAllBytes(png));
            Files.deleteIfExists(png);
            seen = !black;
            return black;
        } catch (ObsTrouble none) {
            if (none.kind() == ObsTrouble.Kind.AWAY) {
                throw none;
            }
            return true; // OBS makes no picture of a source without a size
        } catch (IOException unreadable) {
            LOG.info("What OBS sees of the stage cannot be checked", unreadable);
            seen = true;
            return false;
        }
    }

    /// Window capture saw nothing: from now on the part of the screen where the stage is.
    void goOverToRegion(Obs obs) throws ObsTrouble {
        if (capture.filter(Capture.Window.class::isInstance).isEmpty()) {
            return;
        }
        if (!kinds.contains(Capture.REGION_KIND)) {
            seen = true;
            say.accept("OBS sees the stage's window as black; " + whatToDo());
            return;
        }
        blind = capture.map(Capture::kind).orElse("");
        provision(obs);
        say.accept(
                "OBS sees the stage's window as black, so it shows that part of the screen instead:"
                        + " keep other windows off it.");
    }

    private String whatToDo() {
        String other = "choose another capture of \"Labcast · Stage\" in OBS.";
        if (!settings.mayShowScreen()) {
            return "\"screenRegion\": true below \"obs\" in settings.json lets it show that part of the"
                    + " screen instead.";
        }
        return mayShowScreen()
                ? other
                : "with several screens Labcast cannot tell which one OBS would show, so " + other;
    }

    /// OBS loads our pages anew, where it shows any: one that was loaded before its server was
    /// there stays empty for good.
    void refresh(Obs obs) throws ObsTrouble {
        if (capture.filter(Capture.Browser.class::isInstance).isPresent()) {
            refresh(obs, Part.PAGE);
        }
        if (page().isPresent()) {
            refresh(obs, Part.OVERLAY);
        }
    }

    private void refresh(Obs obs, Part part) throws ObsTrouble {
        String input = inputs.get(part);
        if (input != null) {
            obs.refresh(input);
        }
    }

    /// Takes away all that is ours; sentences about what had to stay.
    List<String> remove(Obs obs) throws ObsTrouble {
        List<String> left = new Removal(obs, Found.in(obs, breathe)).run();
        scenes = Map.of();
        inputs = Map.of();
        forget();
        return left;
    }
}
