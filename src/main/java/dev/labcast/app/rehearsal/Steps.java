package dev.labcast.app.rehearsal;

import java.util.stream.Collectors;

/// Steps in a few words each, for progress and report.
public final class Steps {
    private static final int LONGEST = 60;

    private Steps() {}

    public static String describe(Step step) {
        return switch (step) {
            case Step.StartActivity(var activity, var _, var _, var _) -> "activity " + activity;
            case Step.Retitle(var title) -> "retitle " + cut(title);
            case Step.Tag(var tag) -> "tag " + cut(tag);
            case Step.Mark(var label) -> "mark " + cut(label);
            case Step.AnnounceNext(var text) ->
                    text.isEmpty() ? "nothing next" : "next " + cut(text);
            case Step.StagePanes(var panes) ->
                    "stage "
                            + panes.stream()
                                    .map(Fields::words)
                                    .sorted()
                                    .collect(Collectors.joining(" "));
            case Step.ChooseScene(var scene) -> "scene " + Fields.words(scene);
            case Step.HideStage() -> "hide stage";
            case Step.ShowStage() -> "show stage";
            case Step.RunCommand(var command, var _) -> "run " + cut(command);
            case Step.TypeText(var text) -> "type " + cut(text);
            case Step.PressKeys(var keys) -> "keys " + String.join(" ", keys);
            case Step.PasteText(var text) -> "paste " + text.length() + " characters";
            case Step.WriteNote(var text) -> "note " + cut(text);
            case Step.ReplaceNote(var text, var _) -> "replace " + cut(text);
            case Step.InsertPlot() -> "plot in notebook";
            case Step.PinPlot() -> "pin plot";
            case Step.Viewer(var name, var _, var _) -> "viewer " + cut(name);
            case Step.Guest(var name, var _, var _) -> "guest " + cut(name);
            case Step.Delete(var name) -> "delete what " + cut(name) + " said";
            case Step.Silence(var name) -> "silence " + cut(name);
            case Step.Raid(var name, var viewers) -> "raid of " + viewers + " from " + cut(name);
            case Step.Merge(var name, var into) -> "merge " + cut(name) + " into " + cut(into);
            case Step.Decide(var name, var verdict) ->
                    "question of " + cut(name) + " is " + Fields.words(verdict);
            case Step.Screenshot(var subject, var name) ->
                    "screenshot " + Fields.words(subject) + " " + name;
            case Step.Wait(var time) -> "wait " + time.toMillis() + " ms";
            case Step.AwaitPlots(var number, var _) -> "wait for plots " + number;
            case Step.AwaitText(var text, var _) -> "wait for text " + cut(text);
            case Step.Flash() -> "flash";
            case Step.Record(var on) -> (on ? "start" : "stop") + " recording";
            case Step.Stream(var on) -> (on ? "start" : "stop") + " streaming";
            case Step.Question(var on) -> (on ? "show" : "hide") + " question";
            case Step.UseTheme(var theme) -> "theme " + Fields.words(theme);
        };
    }

    private static String cut(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
