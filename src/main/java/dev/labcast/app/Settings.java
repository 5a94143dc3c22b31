package dev.labcast.app;

import dev.labcast.guard.GuardSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the person has set in `settings.json` (`docs/guide/researcher.md` shows one). Labcast reads
/// this file and never writes it. Immutable; any thread.
///
/// - `sessions`: the folder in which session folders are made.
/// - `vocabulary`: an activity file instead of the one that comes with Labcast.
/// - `shell`: the shell's command line; the person's own shell without it.
/// - `holdBack`: how much later than the desk viewers see notebook and terminal (0 to 10 s).
/// - `patience`: how long the guard may be silent before the stage is hidden (100 ms to 10 s).
/// - `secretFiles`: files whose values must never be seen (`.env`, credentials).
/// - `embargo`: what must not be seen until a date.
/// - `ruleFiles`: guard rules of the person's own, in TOML as gitleaks has them.
/// - `rulesOff`: ids of guard rules that the person has switched off.
/// - `obs`: OBS Studio and what Labcast does in it.
/// - `web`: pages for OBS and other browsers.
/// - `twitch`: the channel on Twitch and the application that logs in there.
/// - `projects`: folders of work, and who may see them.
public record Settings(
        Path sessions,
        Optional<Path> vocabulary,
        Optional<String> shell,
        Duration holdBack,
        Duration patience,
        List<Path> secretFiles,
        List<EmbargoedTerm> embargo,
        List<Path> ruleFiles,
        List<String> rulesOff,
        ObsSettings obs,
        WebSettings web,
        TwitchSettings twitch,
        ProjectSettings projects) {

    public Settings {
        secretFiles = List.copyOf(secretFiles);
        embargo = List.copyOf(embargo);
        ruleFiles = List.copyOf(ruleFiles);
        rulesOff = List.copyOf(rulesOff);
    }

    /// What holds without a settings file; `home` is the person's home folder.
    public static Settings usual(Path home) {
        return new Settings(
                home.resolve("Labcast").resolve("sessions"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(700),
                GuardSettings.PATIENCE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ObsSettings.USUAL,
                WebSettings.USUAL,
                TwitchSettings.USUAL,
                ProjectSettings.USUAL);
    }

    Settings withSessions(Path folder) {
        return with(folder, holdBack, patience, projects);
    }

    Settings withHoldBack(Duration delay) {
        return with(sessions, delay, patience, projects);
    }

    /// These, for runs that a busy machine must not disturb.
    Settings withPatience(Duration silence) {
        return with(sessions, holdBack, silence, projects);
    }

    /// These, in a session for the project `name`, or the one that `folder` lies in.
    Settings inProject(Optional<String> name, Path folder) throws Refusal {
        return with(sessions, holdBack, patience, projects.on(name, folder));
    }

    /// These, with `folder` inside the workspace: a rehearsal's own.
    Settings alsoWithin(Path folder) {
        return with(sessions, holdBack, patience, projects.alsoWithin(folder));
    }

    private Settings with(Path folder, Duration delay, Duration silence, ProjectSettings work) {
        return new Settings(
                folder,
                vocabulary,
                shell,
                delay,
                silence,
                secretFiles,
                embargo,
                ruleFiles,
                rulesOff,
                obs,
                web,
                twitch,
                work);
    }
}
