package dev.labcast.app;

import dev.labcast.pane.plot.PlotPane;

/// The plot pane's public side: it is told apart whether the curtain is drawn or the pane leaves
/// the stage. JavaFX thread.
record PlotsOnStage(PlotPane plots) implements Staging.PublicSide {
    @Override
    public void setPublic(boolean on) {
        plots.setOnStage(on);
    }

    @Override
    public void publish() {
        plots.publish();
    }

    @Override
    public void takeOff() {
        plots.takeOffStage();
    }
}
