package dev.labcast.guard;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.OwnRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the guard of a session is told at its start.
///
/// - `environment`: names and values; those that look secret by their name are registered.
/// - `secretFiles`: files whose values are registered (`.env`, `.netrc`, INI, JSON, YAML); a file
///   that is not there is passed over.
/// - `embargo`: terms that are not public yet.
/// - `own`: further rules of the person's.
/// - `disabled`: ids of rules that are not to run.
/// - `workspace`: the folders that may be looked into.
/// - `patience`: how long the guard may be silent before the stage is hidden.
///
/// Immutable; any thread.
public record GuardSettings(
        Map<String, String> environment,
        List<Path> secretFiles,
        Embargo embargo,
        List<OwnRule> own,
        Set<String> disabled,
        HoldBack holdBack,
        Workspace workspace,
        Duration patience) {
    /// With a look more and a turn of the JavaFX thread the window is blank 250 ms after the guard
    /// stopped.
    public static final Duration PATIENCE = Duration.ofMillis(160);

    public GuardSettings {
        environment = Map.copyOf(environment);
        secretFiles = List.copyOf(secretFiles);
        own = List.copyOf(own);
        disabled = Set.copyOf(disabled);
    }

    /// With all folders to be seen.
    public GuardSettings(
            Map<String, String> environment,
            List<Path> secretFiles,
            Embargo embargo,
            List<OwnRule> own,
            Set<String> disabled,
            HoldBack holdBack) {
        this(
                environment,
                secretFiles,
                embargo,
                own,
                disabled,
                holdBack,
                Workspace.EVERYWHERE,
                PATIENCE);
    }

    /// All rules, no embargo, the usual hold-back.
    public static GuardSettings of(Map<String, String> environment, List<Path> secretFiles) {
        return new GuardSettings(
                environment, secretFiles, Embargo.NONE, List.of(), Set.of(), HoldBack.USUAL);
    }

    public GuardSettings with(Embargo terms) {
        return new GuardSettings(
                environment, secretFiles, terms, own, disabled, holdBack, workspace, patience);
    }

    /// The same where only this may be looked into.
    public GuardSettings within(Workspace folders) {
        return new GuardSettings(
                environment, secretFiles, embargo, own, disabled, holdBack, folders, patience);
    }

    public GuardSettings with(HoldBack delay) {
        return new GuardSettings(
                environment, secretFiles, embargo, own, disabled, delay, workspace, patience);
    }

    /// The same with a guard that may be silent for so long.
    public GuardSettings patient(Duration silence) {
        return new GuardSettings(
                environment, secretFiles, embargo, own, disabled, holdBack, workspace, silence);
    }
}
