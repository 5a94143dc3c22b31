package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Standing;
import dev.labcast.session.QuestionKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rail at its width, with one of everything; the pictures are for people to look at.
class RailPictureTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_word_on_a_card_can_be_read_at_the_rails_width(Theme theme) {
        try (RailRig rig = new RailRig(theme)) {
            rig.asks(
                    "new_here",
                    "Is this the run from yesterday?",
                    "",
                    Standing.NEWCOMER,
                    QuestionKind.QUESTION);
            rig.asks(
                    "mira_k",
                    "Could the kink in the schedule cause it, rather than the lr value itself?",
                    "notebook.12.9000",
                    Standing.SUBSCRIBER,
                    QuestionKind.QUESTION);
            rig.asks("tensorcat", "Is it the schedule's kink?");
            rig.asks(
                    "old_postdoc",
                    "The eval divides by n, not n - 1",
                    "terminal.204.9000",
                    Standing.VIP,
                    QuestionKind.BUG);
            rig.asks(
                    "lin.alg.fan",
                    "Freeze the data order, then vary the seed",
                    "plot.3",
                    Standing.MODERATOR,
                    QuestionKind.IDEA);
            rig.votes("mira_k", 17);
            rig.does(new QuestionCommand.Show("mira_k"));
            rig.does(new QuestionCommand.Merge("mira_k", "tensorcat"));
            Fx.run(() -> {
                rig.rail.tick(660_000);
                rig.rail.focus();
            });
            rig.settle();
            Fx.run(() -> fold(rig).fire());
            rig.settle();
            Fx.picture(rig.root(), "question-rail-" + theme.styleClass());

            assertEquals(List.of(), lapping(rig));
            assertTrue(cut(rig).isEmpty(), () -> "cut: " + cut(rig));
        }
    }

    private static Button fold(RailRig rig) {
        return rig.rail.node().lookupAll(".card-link").stream()
                .map(it -> (Button) it)
                .filter(it -> it.getText().startsWith("▸"))
                .findFirst()
                .orElseThrow();
    }

    /// Cards that reach beyond the cell they lie in.
    private static List<String> lapping(RailRig rig) {
        return Fx.ask(() ->
                rig.list().lookupAll(".list-cell").stream()
                        .map(it -> (ListCell<?>) it)
                        .filter(it -> it.getGraphic() != null)
                        .filter(it ->
                                it.getGraphic().getBoundsInParent().getMaxY() > it.getHeight())
                        .map(it -> ((RailCard) it.getItem()).id())
                        .toList());
    }

    private static Set<String> cut(RailRig rig) {
        return Fx.ask(() -> {
            Set<String> cut = new TreeSet<>();
            rig.rail.node().lookupAll(".question-card .label, .question-card .button").stream()
                    .filter(it -> it instanceof Labeled && it.isVisible())
                    .forEach(it ->
                            it.lookupAll(".text").stream()
                                    .filter(Text.class::isInstance)
                                    .filter(text -> ((Text) text).getText().endsWith("…"))
                                    .forEach(_ -> cut.add(((Labeled) it).getText())));
            cut.remove(QuestionDeed.MERGE.words());
            return cut;
        });
    }
}
