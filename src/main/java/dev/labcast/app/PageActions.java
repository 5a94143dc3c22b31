package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What the person can do about pages from the palette. Their addresses go to the clipboard and are
/// not shown, since somebody may be watching. JavaFX thread.
final class PageActions {
    private static final String NONE =
            "No pages are served: set \"web\": {\"serve\": true} in settings.json and start again.";
    private static final String RENEWED =
            "The pages have new addresses; copy them anew, the old ones are dead.";

    private final WebPages pages;
    private final Consumer<String> tell;

    PageActions(WebPages pages, Consumer<String> tell) {
        this.pages = pages;
        this.tell = tell;
    }

    List<DeskAction> all() {
        List<DeskAction> all = new ArrayList<>();
        WebPages.names()
                .forEach((label, words) ->
                        all.add(
                                DeskAction.of(
                                        "Page: copy the address of " + label + " (" + words + ")",
                                        () -> copy(label))));
        all.add(DeskAction.of("Pages: give all of them new addresses", this::renew));
        return all;
    }

    private void copy(String label) {
        Optional<String> page = pages.served().address(label);
        if (page.isEmpty()) {
            tell.accept(NONE);
            return;
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, page.get()));
        tell.accept(
                "The address of "
                        + label
                        + " is on the clipboard; whoever has it can read the page.");
    }

    private void renew() {
        Thread.ofVirtual()
                .name("labcast-web-renew")
                .start(() -> {
                    String told = pages.renew() ? RENEWED : NONE;
                    FxThread.run(() -> tell.accept(told));
                });
    }
}
