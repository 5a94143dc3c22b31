package dev.labcast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The map of the rooms as rules. The root package is a parameter, so that the same rules also run
/// over the planted violations in `dev.labcast.planted`, which prove that each of them can fail.
final class ArchitectureRules {

    /// Who may import whom, as in `docs/architecture.md`; a room that is not a key here may not
    /// exist. A package belongs to the longest key that it starts with.
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("session", Set.of()),
                    Map.entry("markup", Set.of()),
                    Map.entry("guard", Set.of("session")),
                    Map.entry("recording", Set.of("session", "guard")),
                    Map.entry("question", Set.of("session", "guard")),
                    Map.entry("ledger", Set.of("session")),
                    Map.entry("terminal", Set.of("session", "fx")),
                    Map.entry(
                            "stage",
                            Set.of(
                                    "session",
                                    "guard",
                                    "question",
                                    "ledger",
                                    "fx",
                                    "terminal",
                                    "markup")),
                    Map.entry("pane", Set.of("session", "guard", "fx", "terminal", "markup")),
                    Map.entry("obs", Set.of("session", "stage")),
                    Map.entry("twitch", Set.of("session", "question")),
                    Map.entry(
                            "web",
                            Set.of(
                                    "session",
                                    "guard",
                                    "recording",
                                    "question",
                                    "stage",
                                    "ledger",
                                    "terminal",
                                    "markup")),
                    Map.entry("review", Set.of("session", "recording")),
                    Map.entry(
                            "review.ui",
                            Set.of("session", "recording", "review", "fx", "stage", "markup")),
                    Map.entry("audit", Set.of("session", "guard", "recording")),
                    Map.entry("export", Set.of("session", "recording", "review", "markup")),
                    Map.entry("library", Set.of("session", "recording")),
                    Map.entry("fx", Set.of()),
                    Map.entry(
                            "app",
                            Set.of(
                                    "session",
                                    "guard",
                                    "recording",
                                    "question",
                                    "ledger",
                                    "terminal",
                                    "stage",
                                    "pane",
                                    "obs",
                                    "twitch",
                                    "web",
                                    "review",
                                    "review.ui",
                                    "audit",
                                    "export",
                                    "library",
                                    "fx")));

    private static final String[] ROOMS_WITH_A_WINDOW = {
        "pane..", "stage..", "terminal..", "review.ui..", "app..", "fx.."
    };

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule rooms_import_only_what_the_map_lists() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(importOnlyWhatTheMapLists())
                .because("imports point towards the waist, and a new room is put on the map first")
                .allowEmptyShould(true);
    }

    ArchRule rooms_form_no_cycle() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room can then be read, tested and replaced alone")
                .allowEmptyShould(true);
    }

    ArchRule packages_form_no_cycle() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room and its inner rooms have an order, too")
                .allowEmptyShould(true);
    }

    ArchRule rich_text_lives_in_the_notebook_pane() {
        return livesOnlyIn("RichTextFX", rooms("pane.notebook.."), "org.fxmisc..", "org.reactfx..");
    }

    ArchRule processes_live_in_the_terminal_pane() {
        return livesOnlyIn("pty4j", rooms("pane.terminal.."), "com.pty4j..");
    }

    ArchRule json_lives_where_files_and_pages_are_written() {
        return livesOnlyIn(
                "Jackson",
                rooms("recording..", "audit..", "export..", "web..", "twitch..", "app.."),
                "com.fasterxml.jackson..");
    }

    ArchRule the_command_line_lives_in_the_app() {
        return livesOnlyIn("picocli", rooms("app.."), "picocli..");
    }

    ArchRule users_patterns_live_in_the_guard() {
        return livesOnlyIn("RE2/J", rooms("guard.."), "com.google.re2j..");
    }

    ArchRule pictures_are_decoded_in_the_plot_pane() {
        return livesOnlyIn(
                "AWT and JSVG",
                rooms("pane.plot.."),
                "com.github.weisj..",
                "java.awt..",
                "javax.swing..");
    }

    ArchRule folders_are_watched_in_the_plot_pane() {
        return livesOnlyIn("directory-watcher", rooms("pane.plot.."), "io.methvin..");
    }

    ArchRule http_is_served_by_the_web_room() {
        return livesOnlyIn(
                "the HTTP server",
                rooms("web..", "twitch.rehearsal.."),
                "com.sun.net.httpserver..");
    }

    ArchRule qr_codes_are_made_in_the_question_room() {
        return livesOnlyIn("qrcodegen", rooms("web.room.."), "io.nayuki..");
    }

    ArchRule the_room_knows_nothing_of_the_pages_for_obs() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web.room..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".web.overlay..", root + ".web.live..")
                .because("others in the network reach the room, and it alone")
                .allowEmptyShould(true);
    }

    ArchRule the_client_of_obs_lives_in_the_obs_room() {
        return livesOnlyIn(
                "the OBS client with its Jetty and Gson",
                rooms("obs.."),
                "io.obswebsocket..",
                "org.eclipse.jetty..",
                "com.google.gson..");
    }

    ArchRule twitch4j_lives_in_the_twitch_room() {
        return livesOnlyIn(
                "Twitch4J with what it brings",
                rooms("twitch.."),
                "com.github.twitch4j..",
                "com.github.philippheuer..",
                "com.neovisionaries..",
                "com.netflix..",
                "feign..",
                "okhttp3..");
    }

    ArchRule websockets_are_served_by_the_twitch_of_our_own() {
        return livesOnlyIn("Java-WebSocket", rooms("twitch.rehearsal.."), "org.java_websocket..");
    }

    ArchRule javafx_lives_in_the_rooms_with_a_window() {
        return livesOnlyIn(
                "JavaFX",
                rooms(ROOMS_WITH_A_WINDOW),
                "javafx..",
                "atlantafx..",
                "org.kordamp.ikonli..");
    }

    ArchRule the_public_side_never_names_a_draft() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("guard..", "pane..", "terminal..", "app.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(root + ".guard.Draft")
                .because("what is private enters the public side only through the guard")
                .allowEmptyShould(true);
    }

    ArchRule only_fx_hops_to_the_javafx_thread() {
        return classes()
                .that()
                .resideOutsideOfPackages(rooms("fx.."))
                .should(
                        notUse(
                                "Platform.runLater",
                                owner("javafx.application.Platform", "runLater")))
                .because("one hop can be coalesced and counted, seventy cannot")
                .allowEmptyShould(true);
    }

    ArchRule only_the_app_prints() {
        return classes()
                .that()
                .resideOutsideOfPackages(rooms("app.."))
                .should(
                        notUse(
                                "System.out, System.err or printStackTrace",
                                owner("java.lang.System", "out", "err")
                                        .or(named("printStackTrace"))))
                .because("people get one sentence from the app, and the trace goes to the log")
                .allowEmptyShould(true);
    }

    ArchRule time_and_ids_come_in_from_outside() {
        return classes()
                .that()
                .resideOutsideOfPackages(rooms("app.."))
                .and(
                        DescribedPredicate.not(
                                resideInAPackage(root + ".session..")
                                        .and(assignableTo(root + ".session.SessionClock"))))
                .should(
                        notUse(
                                "the time of day or random ids",
                                owner("java.lang.System", "nanoTime", "currentTimeMillis")
                                        .or(owner("java.util.UUID", "randomUUID"))
                                        .or(nowOfJavaTime())))
                .because("a session replays the same only if time and ids are given to it")
                .allowEmptyShould(true);
    }

    ArchRule nothing_static_changes() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that nobody passes is state that no test can set")
                .allowEmptyShould(true);
    }

    private ArchRule livesOnlyIn(String vendor, String[] rooms, String... vendorPackages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(resideInAnyPackage(vendorPackages))
                .because(vendor + " can be replaced when only " + named(rooms) + " knows it")
                .allowEmptyShould(true);
    }

    private static String named(String[] rooms) {
        return Arrays.stream(rooms).map(room -> room.replace("..", "")).collect(joining(", "));
    }

    private String[] rooms(String... rooms) {
        return Stream.of(rooms).map(room -> root + "." + room).toArray(String[]::new);
    }

    private ArchCondition<JavaClass> importOnlyWhatTheMapLists() {
        return new ArchCondition<>("import only what the map lists") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                Optional<String> room = roomOf(from);
                if (room.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    from, from.getName() + " lives in no room of the map"));
                    return;
                }
                from.getDirectDependenciesFromSelf().stream()
                        .filter(it -> !mayImport(room.get(), it.getTargetClass()))
                        .forEach(it ->
                                events.add(SimpleConditionEvent.violated(it, it.getDescription())));
            }
        };
    }

    private boolean mayImport(String room, JavaClass target) {
        JavaClass type = target.getBaseComponentType();
        if (!type.getPackageName().startsWith(root + ".")) {
            return true;
        }
        return roomOf(type)
                .filter(it -> it.equals(room) || MAY_IMPORT.get(room).contains(it))
                .isPresent();
    }

    private Optional<String> roomOf(JavaClass type) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return Optional.empty();
        }
        String inside = type.getPackageName().substring(root.length() + 1);
        return MAY_IMPORT.keySet().stream()
                .filter(room -> inside.equals(room) || inside.startsWith(room + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static DescribedPredicate<JavaMember> owner(String type, String... names) {
        return DescribedPredicate.describe(
                type,
                member ->
                        member.getOwner().getName().equals(type)
                                && Set.of(names).contains(member.getName()));
    }

    private static DescribedPredicate<JavaMember> named(String name) {
        return DescribedPredicate.describe(name, member -> member.getName().equals(name));
    }

    private static DescribedPredicate<JavaMember> nowOfJavaTime() {
        return DescribedPredicate.describe(
                "now",
                member ->
                        member.getOwner().getPackageName().startsWith("java.time")
                                && (member.getName().equals("now")
                                        || member.getName().startsWith("system")));
    }

    /// Calls, field reads and method references alike; ArchUnit's own conditions see one kind each.
    private static ArchCondition<JavaClass> notUse(
            String what, DescribedPredicate<JavaMember> forbidden) {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                Stream.concat(
                                from.getAccessesFromSelf().stream(),
                                from.getCodeUnitReferencesFromSelf().stream())
                        .filter(access ->
                                access.getTarget()
                                        .resolveMember()
                                        .filter(member -> forbidden.test(member))
                                        .isPresent())
                        .forEach(access ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                access, access.getDescription())));
            }
        };
    }
}
