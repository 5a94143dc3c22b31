package dev.labcast.app;

import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.Tokens;
import dev.labcast.twitch.login.TwitchLogin;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `labcast twitch login`, `logout`, `status`: the login to Twitch. Main thread.
@Command(
        name = "twitch",
        description = "Log in to Twitch, log out, or see whether you are.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(login | logout | status)",
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast twitch login",
            "  labcast twitch login --for speak,redeem",
            "  labcast twitch status",
            "  labcast twitch logout"
        })
final class TwitchCommand {
    private static final long LAST_WORDS_S = 10;

    @Command(
            name = "login",
            description = "Log in with a code that you confirm in a browser, on any device.",
            mixinStandardHelpOptions = true)
    int login(
            @Option(
                            names = "--for",
                            split = ",",
                            paramLabel = "FEATURE",
                            description =
                                    "What Labcast may do: ${COMPLETION-CANDIDATES} (default: what"
                                            + " the settings switch on). What it may do already"
                                            + " stays.")
                    @Nullable List<Feature> features)
            throws Refusal, InterruptedException {
        TwitchStart start = start();
        try (TwitchLogin login = start.login(_ -> {})) {
            Set<Feature> wanted = features == null ? start.wanted() : EnumSet.copyOf(features);
            return switch (login.begin(wanted)) {
                case TwitchLogin.Begun.Refused(String sentence) -> throw new Refusal(sentence);
                case TwitchLogin.Begun.Asked(var attempt) -> await(login, attempt, wanted);
            };
        }
    }

    private static int await(TwitchLogin login, TwitchLogin.Attempt attempt, Set<Feature> wanted)
            throws Refusal, InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> giveUp(attempt, done), "labcast-twitch-give-up");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            say(attempt.waiting(), wanted);
            return switch (attempt.await()) {
                case LoginState.In _ -> {
                    System.out.println(in(login.now()));
                    yield 0;
                }
                case LoginState.Refused(String sentence) -> throw new Refusal(sentence);
                case LoginState.Out _ -> {
                    System.out.println("Given up; nothing was changed.");
                    yield 1;
                }
                case LoginState.Waiting _ ->
                        throw new IllegalStateException("an attempt that has ended waits");
            };
        } finally {
            done.countDown();
        }
    }

    /// On Ctrl+C; a login that Twitch gave out in this moment is still stored.
    private static void giveUp(TwitchLogin.Attempt attempt, CountDownLatch done) {
        attempt.cancel();
        try {
            done.await(LAST_WORDS_S, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(LoginState.Waiting waiting, Set<Feature> wanted) {
        System.out.println("Labcast asks Twitch for a login with which it may");
        EnumSet.copyOf(wanted).forEach(it -> System.out.println("  - " + it.may()));
        System.out.println();
        System.out.println("Open     " + waiting.address());
        System.out.println("Confirm  " + waiting.userCode());
        System.out.println();
        System.out.println("Waiting for you; Ctrl+C gives up.");
        System.out.flush();
    }

    private static String in(Grant grant) {
        return grant instanceof Grant.Given(Tokens tokens) && !tokens.login().isEmpty()
                ? TwitchStart.in(tokens)
                : "Logged in; Twitch has not said yet as whom.";
    }

    @Command(
            name = "logout",
            description = "Give the login back to Twitch and forget it.",
            mixinStandardHelpOptions = true)
    int logout() throws Refusal {
        TwitchStart start = start();
        if (!start.hasLogin() && start.unusable().isEmpty()) {
            System.out.println("Not logged in to Twitch.");
            return 0;
        }
        try (TwitchLogin login = start.stored()) {
            if (login.logout()) {
                System.out.println("Logged out; Twitch has taken the login back.");
                return 0;
            }
            System.out.println(
                    "Logged out here, but Twitch did not answer; take Labcast's access away at"
                            + " https://www.twitch.tv/settings/connections.");
            return 1;
        } catch (IOException stays) {
            throw new Refusal(
                    "The login could not be deleted; delete " + Here.places().twitch() + ".",
                    stays);
        }
    }

    @Command(
            name = "status",
            description = "Say whether the login holds; exit status 0 if it does.",
            mixinStandardHelpOptions = true)
    int status() throws Refusal {
        return switch (start().standing()) {
            case TwitchStart.Standing.In(String sentence) -> {
                System.out.println(sentence);
                yield 0;
            }
            case TwitchStart.Standing.Out(String sentence) -> {
                System.out.println(sentence);
                yield 1;
            }
            case TwitchStart.Standing.Unknown(String sentence) -> {
                System.out.println(sentence);
                yield 1;
            }
        };
    }

    private static TwitchStart start() throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        return new TwitchStart(new SettingsFile(places.settings(), places.home()).read(), places);
    }
}
