package dev.labcast.app.rehearsal;

import dev.labcast.app.desk.Theme;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing that happens in a rehearsal; the words in YAML are those of
/// `docs/formats/rehearsal.md`. Immutable; any thread.
public sealed interface Step {

    /// What viewers do, and what is done with their questions.
    sealed interface OfAudience extends Step {}

    /// `activity:` presses the chip; `began` ago, if it is not zero.
    record StartActivity(String activity, String title, List<String> tags, Duration began)
            implements Step {
        public StartActivity {
            tags = List.copyOf(tags);
        }
    }

    /// `retitle:` gives the running segment another title.
    record Retitle(String title) implements Step {}

    /// `tag:` adds a tag to the running segment.
    record Tag(String tag) implements Step {}

    /// `mark:` marks the moment at which the step is performed.
    record Mark(String label) implements Step {}

    /// `next:` tells viewers what comes next, `nothing next` that there is nothing to say.
    record AnnounceNext(String text) implements Step {}

    /// `stage:` makes exactly these panes public.
    record StagePanes(Set<Pane> panes) implements Step {
        public StagePanes {
            panes = Set.copyOf(panes);
        }
    }

    /// `scene:` is what the program window shows from now on.
    record ChooseScene(Scene scene) implements Step {}

    /// `hide stage`, as F12 does.
    record HideStage() implements Step {}

    /// `show stage`, as Shift+F12 does.
    record ShowStage() implements Step {}

    /// `run:` types the command, presses Enter and waits until it has ended, `within` at most.
    record RunCommand(String command, Duration within) implements Step {}

    /// `type:` types into the terminal as a person does, without waiting for what comes of it.
    record TypeText(String text) implements Step {}

    /// `keys:` presses key combinations in the terminal, such as `Ctrl+C` or `Enter`.
    record PressKeys(List<String> keys) implements Step {
        public PressKeys {
            keys = List.copyOf(keys);
        }
    }

    /// `paste:` puts a text into the terminal as one paste.
    record PasteText(String text) implements Step {}

    /// `note:` writes at the end of the notebook, key by key.
    record WriteNote(String text) implements Step {}

    /// `replace:` changes the first place in the notebook that reads `text`.
    record ReplaceNote(String text, String with) implements Step {}

    /// `plot in notebook` puts the newest plot into the notebook.
    record InsertPlot() implements Step {}

    /// `pin plot` keeps the shown plot on stage beside the newest, or lets it go.
    record PinPlot() implements Step {}

    /// `viewer:` says something in the rehearsal's chat, to what `answering` said last, if that is
    /// given.
    record Viewer(String name, String says, Optional<String> answering) implements OfAudience {}

    /// `guest:` asks in the question room, if `about` is given about what viewers see there:
    /// `plot`, or words in terminal or notebook, for which they wait.
    record Guest(String name, String says, Optional<String> about) implements OfAudience {}

    /// `delete:` a moderator deletes what `name` said last.
    record Delete(String name) implements OfAudience {}

    /// `silence:` a moderator silences `name`; all they said is gone.
    record Silence(String name) implements OfAudience {}

    /// `raid:` so many `viewers` come over from the channel of `name`.
    record Raid(String name, int viewers) implements OfAudience {}

    /// `question:` does at the desk what a person does with the newest question of `name`, once it
    /// is there.
    record Decide(String name, Verdict verdict) implements OfAudience {}

    /// `merge:` the newest question of `name` is one with that of `into`.
    record Merge(String name, String into) implements OfAudience {}

    /// What can become of a question at the desk; `is:` names it in small letters.
    enum Verdict {
        LET_THROUGH,
        SHOWN,
        ANSWERED,
        ACCEPTED,
        DROPPED
    }

    /// `screenshot:` writes a picture of the `desk`, the `stage` or what is `on air` as `name`.png.
    record Screenshot(Subject subject, String name) implements Step {}

    /// What a screenshot shows.
    enum Subject {
        DESK,
        STAGE,
        ON_AIR
    }

    /// `wait:` does nothing for so long.
    record Wait(Duration time) implements Step {}

    /// `wait for: {plots: N}` goes on when as many plots are in the log.
    record AwaitPlots(int number, Duration within) implements Step {}

    /// `wait for: {text: T}` goes on when the public terminal shows the text.
    record AwaitText(String text, Duration within) implements Step {}

    /// `flash` shows a bright square in the corner of the stage window for a moment, and marks that
    /// moment as `sync`.
    record Flash() implements Step {}

    /// `start recording`, `stop recording`: in OBS, and waits until it does.
    record Record(boolean on) implements Step {}

    /// `start streaming`, `stop streaming`: in OBS, and waits until it does.
    record Stream(boolean on) implements Step {}

    /// `show question` puts the first of the queue over the stream, `hide question` takes it off.
    record Question(boolean on) implements OfAudience {}

    /// `theme:` dresses the desk; the stage keeps its own.
    record UseTheme(Theme theme) implements Step {}
}
