package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.List;

/// The inputs that Labcast makes in OBS Studio. Each is one input, shown in several scenes. The
/// role is written into its settings, by which it is known again under any name. Where the stage's
/// window is not the best way to capture it, its part of the screen or its page covers the window,
/// which stays below. Any thread.
enum Part {
    STAGE("stage", "Labcast · Stage"),
    SCREEN("stage", "Labcast · Stage (screen)"),
    PAGE("stage", "Labcast · Stage (page)"),
    AWAY_CARD("away-card", "Labcast · Away card"),
    LOWER_THIRD("lower-third", "Labcast · Lower third"),
    QUESTION("question", "Labcast · Question"),
    OVERLAY("overlay", "Labcast · Overlay");

    /// The key in an input's settings whose value is the role. OBS keeps keys it does not know.
    static final String MARK = "labcast";

    /// The role of an input that is about to be removed.
    static final String GOING = "going";

    /// What may lie over the stage's window.
    static final List<Part> COVERS = List.of(SCREEN, PAGE);

    private final String role;
    private final String usualName;

    Part(String role, String usualName) {
        this.role = role;
        this.usualName = usualName;
    }

    String role() {
        return role;
    }

    String usualName() {
        return usualName;
    }

    /// Whether an input with this mark and of this kind is it.
    boolean is(String itsRole, String kind) {
        return role.equals(itsRole)
                && switch (this) {
                    case SCREEN -> kind.equals(Capture.REGION_KIND);
                    case PAGE -> kind.equals(Capture.BROWSER_KIND);
                    case STAGE ->
                            !kind.equals(Capture.REGION_KIND) && !kind.equals(Capture.BROWSER_KIND);
                    case AWAY_CARD, LOWER_THIRD, QUESTION, OVERLAY -> true;
                };
    }

    boolean isCard() {
        return this == LOWER_THIRD || this == QUESTION;
    }

    /// Whether it is Labcast that says if it is seen, and not the person.
    boolean isOurs() {
        return isCard() || this == OVERLAY;
    }

    /// What is in `scene`, from the bottom up. The overlay, a page as large as the canvas, takes
    /// the cards' place where OBS can show pages. The away scene has neither: they say what the
    /// researcher is working on.
    static List<Part> of(Scene scene) {
        return scene == Scene.AWAY
                ? List.of(AWAY_CARD)
                : List.of(STAGE, SCREEN, PAGE, LOWER_THIRD, QUESTION, OVERLAY);
    }

    static String usualName(Scene scene) {
        return switch (scene) {
            case NOTEBOOK -> "Labcast · Notebook";
            case TERMINAL -> "Labcast · Terminal";
            case PLOTS -> "Labcast · Plots";
            case DESK -> "Labcast · Desk";
            case AWAY -> "Labcast · Away";
        };
    }
}
