package dev.labcast.app.desk;

import dev.labcast.fx.Fx;
import dev.labcast.question.Decision;
import dev.labcast.question.Manner;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Standing;
import dev.labcast.question.Viewer;
import dev.labcast.session.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The rail as wide as at the desk, with some work beside it and a queue behind it, for tests.
final class RailRig implements AutoCloseable {
    final List<String> done = new ArrayList<>();
    final TextField work = Fx.ask(() -> new TextField("work"));
    final QuestionRail rail =
            Fx.ask(() ->
                    new QuestionRail(
                            new QuestionRail.Deeds(
                                    (deed, it) -> done.add(deed + " " + it.id()),
                                    (deed, it) -> done.add("not " + deed + " " + it.id()),
                                    work::requestFocus)));
    private final Stage stage;
    QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);

    RailRig(Theme theme) {
        stage =
                Fx.ask(() -> {
                    VBox root = new VBox(work, rail.node());
                    VBox.setVgrow(rail.node(), Priority.ALWAYS);
                    root.getStyleClass().addAll("labcast-root", "viewer-rail");
                    root.getStyleClass().add(theme.styleClass());
                    Scene scene = new Scene(root, 250, 960);
                    scene.setUserAgentStylesheet(theme.baseSheet());
                    scene.getStylesheets()
                            .add(QuestionRail.class.getResource("desk.css").toExternalForm());
                    Stage window = new Stage();
                    window.setScene(scene);
                    window.show();
                    work.requestFocus();
                    return window;
                });
        does(new QuestionCommand.Premoderate(false));
    }

    void asks(String id, String text) {
        asks(id, text, "", Standing.KNOWN, QuestionKind.QUESTION);
    }

    void asks(String id, String text, String anchor, Standing standing, QuestionKind kind) {
        does(
                new QuestionCommand.Ask(
                        id,
                        new Viewer("twitch", id),
                        id,
                        text,
                        anchor,
                        queue.byId().size(),
                        new Manner(kind, standing, false, 0)));
    }

    void votes(String id, int many) {
        for (int i = 0; i < many; i++) {
            does(new QuestionCommand.VoteOn(id, new Viewer("twitch", "voter" + i)));
        }
    }

    void does(QuestionCommand command) {
        if (queue.decide(command) instanceof Decision.Done(var facts)) {
            for (QuestionFact fact : facts) {
                queue = queue.evolve(fact);
            }
        } else {
            throw new AssertionError(command + " was refused");
        }
        Fx.run(() -> rail.show(queue));
        settle();
    }

    void settle() {
        Fx.run(() -> {
            root().applyCss();
            root().layout();
        });
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    ListView<?> list() {
        return (ListView<?>) rail.node().lookup(".list-view");
    }

    TextField field() {
        return (TextField) rail.node().lookup(".rail-search");
    }

    List<String> ids() {
        return Fx.ask(() -> list().getItems().stream().map(it -> ((RailCard) it).id()).toList());
    }

    List<String> words() {
        settle();
        return Fx.ask(() ->
                rail.node().lookupAll("*").stream()
                        .filter(it -> it instanceof Labeled && it.isVisible())
                        .map(it -> ((Labeled) it).getText())
                        .toList());
    }

    void press(KeyCode code) {
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", code, false));
    }

    void pressControl(KeyCode code) {
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", code, true));
    }

    void type(String character) {
        Fx.run(() -> fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false));
    }

    private void fire(EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
        Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(type, text, "", code, false, control, false, false));
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
