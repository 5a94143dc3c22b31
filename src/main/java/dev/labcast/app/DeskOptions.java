package dev.labcast.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said when the desk is opened, both as `labcast` and as `labcast desk`.
final class DeskOptions {
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What the session is about; viewers see it.")
    private @Nullable String title;

    @Option(
            names = "--sessions",
            paramLabel = "DIR",
            description = "Make the session's folder here.")
    private @Nullable Path sessions;

    @Option(
            names = "--notebook",
            paramLabel = "FILE",
            description = "The notebook's file (default: the last one).")
    private @Nullable Path notebook;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Show the plots that appear here; may be repeated.")
    private List<Path> watched = new ArrayList<>();

    @Option(
            names = "--activities",
            paramLabel = "FILE",
            description = "Another activity vocabulary.")
    private @Nullable Path activities;

    @Option(
            names = "--obs",
            paramLabel = "HOST:PORT",
            description =
                    "Connect to the OBS there; its password comes from LABCAST_OBS_PASSWORD or the"
                            + " settings.")
    private @Nullable String obs;

    @Option(
            names = "--twitch-irc",
            paramLabel = "URL",
            description =
                    "Read the chat of the channel in the settings there instead of at Twitch.")
    private @Nullable URI twitchIrc;

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description =
                    "The project of the settings that is shown (default: that of this folder).")
    private @Nullable String project;

    Optional<String> project() {
        return Optional.ofNullable(project);
    }

    Optional<URI> twitchIrc() {
        return Optional.ofNullable(twitchIrc);
    }

    Optional<String> obs() {
        return Optional.ofNullable(obs);
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    Optional<Path> sessions() {
        return Optional.ofNullable(sessions);
    }

    Optional<Path> notebook() {
        return Optional.ofNullable(notebook);
    }

    List<Path> watched() {
        return List.copyOf(watched);
    }

    Optional<Path> activities() {
        return Optional.ofNullable(activities);
    }
}
