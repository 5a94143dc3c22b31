package dev.labcast.obs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What there is to be in OBS Studio: how the stage is captured, the overlay or which cards are
/// shown, and the picture of the away card (a plain colour without one). Immutable; any thread.
///
/// @param overlay the page over the stage, where OBS can show one; no card is shown then
/// @param screenAllowed whether a part of the screen may be seen at all
/// @param blind the kind of capture that was tried and saw nothing, "" for none
record Wish(
        Optional<Capture> capture,
        boolean screenAllowed,
        String blind,
        Optional<Capture.Browser> overlay,
        Map<Part, Card> cards,
        Optional<Path> awayCard,
        String colourKind) {
    static final String BLIND = Part.MARK + ".blind";
    static final String SIZE = Part.MARK + ".size";

    Wish {
        cards = overlay.isPresent() ? Map.of() : Map.copyOf(cards);
    }

    /// The kind of input that `part` is to be; empty if it cannot be made now.
    Optional<String> kind(Part part) {
        return switch (part) {
            case STAGE, SCREEN, PAGE -> captured(part).map(Capture::kind);
            case AWAY_CARD -> Optional.of(awayCard.isPresent() ? Kinds.IMAGE : colourKind);
            case LOWER_THIRD, QUESTION -> Optional.of(Kinds.IMAGE);
            case OVERLAY -> overlay.map(Capture::kind);
        };
    }

    Map<String, Object> settings(Part part, Obs.Canvas canvas) {
        return switch (part) {
            case STAGE, PAGE -> captured(part).map(it -> it.settings(canvas)).orElse(Map.of());
            case SCREEN -> captured(part).map(it -> screen(it, canvas)).orElse(Map.of());
            case AWAY_CARD ->
                    awayCard.<Map<String, Object>>map(png -> Map.of("file", png.toString()))
                            .orElse(Kinds.dark(canvas));
            case LOWER_THIRD, QUESTION -> card(Optional.ofNullable(cards.get(part)));
            case OVERLAY -> overlay.map(it -> it.settings(canvas)).orElse(Map.of());
        };
    }

    /// The one of the stage's inputs that is to be seen; empty while that is not known.
    Optional<Part> stage() {
        return capture.map(Capture::part);
    }

    private Optional<Capture> captured(Part part) {
        return capture.filter(it -> it.part() == part);
    }

    /// Why the screen is shown is remembered with it.
    private Map<String, Object> screen(Capture region, Obs.Canvas canvas) {
        Map<String, Object> settings = new HashMap<>(region.settings(canvas));
        settings.put(BLIND, blind);
        return settings;
    }

    /// Whether what lies over the stage's window may stay there. While it is not known how the
    /// stage is to be captured it does, but for a part of the screen that may not be seen.
    boolean keeps(Part cover) {
        return (cover != Part.SCREEN || screenAllowed)
                && stage().map(part -> part == cover).orElse(true);
    }

    /// Whether it is to be seen. Of the stage and the away card that is the person's to say, once
    /// they were put somewhere.
    boolean shows(Part part) {
        return switch (part) {
            case STAGE, SCREEN, PAGE, AWAY_CARD -> true;
            case LOWER_THIRD, QUESTION -> cards.containsKey(part);
            case OVERLAY -> overlay.isPresent();
        };
    }

    /// A card that is not shown keeps its size, so that its place is kept too.
    static Map<String, Object> card(Optional<Card> card) {
        return card.<Map<String, Object>>map(
                        it -> Map.of("file", it.png().toString(), SIZE, it.size()))
                .orElse(Map.of("file", ""));
    }
}
