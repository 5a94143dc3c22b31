package dev.labcast.stage;

import dev.labcast.session.Scene;
import dev.labcast.session.Vocabulary;

/// Makes the view of each scene, for any number of windows; they share the decoded plots. JavaFX
/// thread.
public final class StageViews {
    private final StageTheme theme;
    private final Vocabulary vocabulary;
    private final PlotPictures pictures;

    public StageViews(StageTheme theme, Vocabulary vocabulary, PlotImages images) {
        this.theme = theme;
        this.vocabulary = vocabulary;
        this.pictures = new PlotPictures(images);
    }

    /// A new view; every window needs its own.
    public StageView of(Scene scene) {
        return switch (scene) {
            case NOTEBOOK -> new NotebookStageView(pictures);
            case TERMINAL -> new TerminalStageView(theme);
            case PLOTS -> new PlotStageView(pictures);
            case DESK -> new DeskStageView(of(Scene.NOTEBOOK), of(Scene.TERMINAL), of(Scene.PLOTS));
            case AWAY -> new AwayView(vocabulary);
        };
    }

    StageFooter footer() {
        return new StageFooter(vocabulary);
    }

    StageTheme theme() {
        return theme;
    }
}
