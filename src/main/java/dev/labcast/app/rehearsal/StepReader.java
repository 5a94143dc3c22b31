package dev.labcast.app.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.app.desk.Theme;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one entry of a script's `steps`: either a phrase (`hide stage`) or a map whose verb says
/// what it is, with the verb's own fields and, for all, `at`.
final class StepReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> VERBS =
            List.of(
                    "activity",
                    "retitle",
                    "tag",
                    "mark",
                    "next",
                    "stage",
                    "scene",
                    "run",
                    "type",
                    "keys",
                    "paste",
                    "note",
                    "replace",
                    "viewer",
                    "guest",
                    "delete",
                    "silence",
                    "raid",
                    "question",
                    "merge",
                    "screenshot",
                    "wait",
                    "wait for",
                    "theme");

    private static final String PHRASES =
            "hide stage, show stage, nothing next, pin plot, plot in notebook, flash, start recording,"
                    + " stop recording, start streaming, stop streaming, show question,"
                    + " hide question";

    Cued read(int number, JsonNode node) throws ScriptFault {
        Fields fields = new Fields("step " + number, node);
        if (node.isTextual()) {
            return new Cued(number, Optional.empty(), phrase(fields, node.asText()));
        }
        if (!node.isObject()) {
            throw fields.fault("is neither a phrase nor names and values");
        }
        List<String> verbs = VERBS.stream().filter(fields::has).toList();
        if (verbs.isEmpty() && fields.has("do")) {
            fields.allow(Set.of("do", "at"));
            return new Cued(number, at(fields), phrase(fields, fields.text("do")));
        }
        if (verbs.size() != 1) {
            throw fields.fault(
                    (verbs.isEmpty()
                                    ? "says nothing to do"
                                    : "says two things at once (" + String.join(", ", verbs) + ")")
                            + "; it may be one of "
                            + String.join(", ", VERBS)
                            + ", "
                            + PHRASES);
        }
        return new Cued(number, at(fields), verb(verbs.getFirst(), fields));
    }

    private static Optional<Duration> at(Fields fields) throws ScriptFault {
        return fields.has("at") ? Optional.of(fields.time("at")) : Optional.empty();
    }

    private static Step phrase(Fields fields, String text) throws ScriptFault {
        return switch (text.strip()) {
            case "hide stage" -> new Step.HideStage();
            case "show stage" -> new Step.ShowStage();
            case "nothing next" -> new Step.AnnounceNext("");
            case "pin plot" -> new Step.PinPlot();
            case "flash" -> new Step.Flash();
            case "plot in notebook" -> new Step.InsertPlot();
            case "start recording" -> new Step.Record(true);
            case "stop recording" -> new Step.Record(false);
            case "start streaming" -> new Step.Stream(true);
            case "stop streaming" -> new Step.Stream(false);
            case "show question" -> new Step.Question(true);
            case "hide question" -> new Step.Question(false);
            default ->
                    throw fields.fault("does not know '" + text + "'; a phrase may be " + PHRASES);
        };
    }

    private static Step verb(String verb, Fields fields) throws ScriptFault {
        return switch (verb) {
            case "activity" -> {
                fields.allow(Set.of("activity", "title", "tags", "began", "at"));
                yield new Step.StartActivity(
                        fields.text("activity"),
                        fields.text("title", ""),
                        fields.texts("tags"),
                        fields.time("began", Duration.ZERO));
            }
            case "stage" -> {
                fields.allow(Set.of("stage", "at"));
                yield new Step.StagePanes(panes(fields));
            }
            case "run" -> {
                fields.allow(Set.of("run", "within", "at"));
                yield new Step.RunCommand(fields.text("run"), fields.time("within", PATIENCE));
            }
            case "replace" -> {
                fields.allow(Set.of("replace", "at"));
                Fields inner = fields.inner("replace");
                inner.allow(Set.of("text", "with"));
                yield new Step.ReplaceNote(inner.text("text"), inner.text("with"));
            }
            case "viewer" -> {
                fields.allow(Set.of("viewer", "says", "answering", "at"));
                yield new Step.Viewer(
                        fields.text("viewer"),
                        fields.text("says"),
                        fields.has("answering")
                                ? Optional.of(fields.text("answering"))
                                : Optional.empty());
            }
            case "guest" -> {
                fields.allow(Set.of("guest", "says", "about", "at"));
                yield new Step.Guest(
                        fields.text("guest"),
                        fields.text("says"),
                        fields.has("about") ? Optional.of(fields.text("about")) : Optional.empty());
            }
            case "raid" -> {
                fields.allow(Set.of("raid", "viewers", "at"));
                yield new Step.Raid(fields.text("raid"), fields.number("viewers", 10));
            }
            case "merge" -> {
                fields.allow(Set.of("merge", "into", "at"));
                yield new Step.Merge(fields.text("merge"), fields.text("into"));
            }
            case "question" -> {
                fields.allow(Set.of("question", "is", "at"));
                yield new Step.Decide(
                        fields.text("question"), fields.oneOf(Step.Verdict.class, "is"));
            }
            case "screenshot" -> {
                fields.allow(Set.of("screenshot", "as", "at"));
                Step.Subject subject = fields.oneOf(Step.Subject.class, "screenshot");
                yield new Step.Screenshot(subject, fileName(fields));
            }
            case "wait for" -> waitFor(fields);
            default -> plain(verb, fields);
        };
    }

    private static Step plain(String verb, Fields fields) throws ScriptFault {
        fields.allow(Set.of(verb, "at"));
        return switch (verb) {
            case "retitle" -> new Step.Retitle(fields.text(verb));
            case "tag" -> new Step.Tag(fields.text(verb));
            case "next" -> new Step.AnnounceNext(fields.text(verb));
            case "delete" -> new Step.Delete(fields.text(verb));
            case "silence" -> new Step.Silence(fields.text(verb));
            case "mark" -> new Step.Mark(fields.text(verb));
            case "scene" -> new Step.ChooseScene(fields.oneOf(Scene.class, verb));
            case "type" -> new Step.TypeText(fields.text(verb));
            case "keys" -> new Step.PressKeys(fields.texts(verb));
            case "paste" -> new Step.PasteText(fields.text(verb));
            case "note" -> new Step.WriteNote(fields.text(verb));
            case "wait" -> new Step.Wait(fields.time(verb));
            case "theme" -> new Step.UseTheme(fields.oneOf(Theme.class, verb));
            default -> throw fields.fault("does not know '" + verb + "'");
        };
    }

    private static Step waitFor(Fields fields) throws ScriptFault {
        fields.allow(Set.of("wait for", "within", "at"));
        Fields inner = fields.inner("wait for");
        inner.allow(Set.of("plots", "text"));
        Duration within = fields.time("within", PATIENCE);
        return inner.has("plots")
                ? new Step.AwaitPlots(inner.number("plots", 1), within)
                : new Step.AwaitText(inner.text("text"), within);
    }

    private static Set<Pane> panes(Fields fields) throws ScriptFault {
        List<Pane> panes = new ArrayList<>();
        for (String name : fields.texts("stage")) {
            panes.add(fields.constant(Pane.class, name));
        }
        return panes.isEmpty() ? Set.of() : EnumSet.copyOf(panes);
    }

    private static String fileName(Fields fields) throws ScriptFault {
        String name = fields.text("as");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
            throw fields.fault("needs a plain file name for 'as', not '" + name + "'");
        }
        return name;
    }
}
