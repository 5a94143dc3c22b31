package dev.labcast.app;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `labcast desk`, and `labcast` alone: opens the desk and returns when its window is closed.
@Command(
        name = "desk",
        description =
                "Open the desk: notebook, terminal, plots. A session begins at once; every pane is private at first.",
        mixinStandardHelpOptions = true)
final class DeskCommand implements Callable<Integer> {
    @Mixin private DeskOptions options = new DeskOptions();

    private final Supplier<Toolkit> toolkit;

    DeskCommand(Supplier<Toolkit> toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public Integer call() throws Exception {
        return new DeskRun(Here.places(), toolkit).run(options);
    }
}
