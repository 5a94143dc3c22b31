package dev.labcast;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.labcast.app.Labcast;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the program to the map of the rooms, and shows for every rule that it can fail.
class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .importUrl(Labcast.class.getProtectionDomain().getCodeSource().getLocation());

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("dev.labcast.planted");

    @SuppressWarnings("unused") // read by JUnit
    static final List<Planted> RULES =
            List.of(
                    planted(
                            "rooms_import_only_what_the_map_lists",
                            ArchitectureRules::rooms_import_only_what_the_map_lists,
                            "session.ImportsTheStage",
                            "audit.ImportsTheStage",
                            "util.LivesInNoRoom"),
                    planted(
                            "rooms_form_no_cycle",
                            ArchitectureRules::rooms_form_no_cycle,
                            "session.ImportsTheStage"),
                    planted(
                            "packages_form_no_cycle",
                            ArchitectureRules::packages_form_no_cycle,
                            "pane.ImportsItsInnerRoom"),
                    planted(
                            "rich_text_lives_in_the_notebook_pane",
                            ArchitectureRules::rich_text_lives_in_the_notebook_pane,
                            "library.UsesEveryVendor"),
                    planted(
                            "processes_live_in_the_terminal_pane",
                            ArchitectureRules::processes_live_in_the_terminal_pane,
                            "library.UsesEveryVendor"),
                    planted(
                            "json_lives_where_files_and_pages_are_written",
                            ArchitectureRules::json_lives_where_files_and_pages_are_written,
                            "library.UsesEveryVendor"),
                    planted(
                            "the_command_line_lives_in_the_app",
                            ArchitectureRules::the_command_line_lives_in_the_app,
                            "library.UsesEveryVendor"),
                    planted(
                            "users_patterns_live_in_the_guard",
                            ArchitectureRules::users_patterns_live_in_the_guard,
                            "library.UsesEveryVendor"),
                    planted(
                            "pictures_are_decoded_in_the_plot_pane",
                            ArchitectureRules::pictures_are_decoded_in_the_plot_pane,
                            "library.UsesEveryVendor"),
                    planted(
                            "folders_are_watched_in_the_plot_pane",
                            ArchitectureRules::folders_are_watched_in_the_plot_pane,
                            "library.UsesEveryVendor"),
                    planted(
                            "http_is_served_by_the_web_room",
                            ArchitectureRules::http_is_served_by_the_web_room,
                            "library.UsesEveryVendor"),
                    planted(
                            "qr_codes_are_made_in_the_question_room",
                            ArchitectureRules::qr_codes_are_made_in_the_question_room,
                            "library.UsesEveryVendor"),
                    planted(
                            "the_room_knows_nothing_of_the_pages_for_obs",
                            ArchitectureRules::the_room_knows_nothing_of_the_pages_for_obs,
                            "web.room.ShowsAnOverlay"),
                    planted(
                            "the_client_of_obs_lives_in_the_obs_room",
                            ArchitectureRules::the_client_of_obs_lives_in_the_obs_room,
                            "library.UsesEveryVendor"),
                    planted(
                            "twitch4j_lives_in_the_twitch_room",
                            ArchitectureRules::twitch4j_lives_in_the_twitch_room,
                            "library.UsesEveryVendor"),
                    planted(
                            "websockets_are_served_by_the_twitch_of_our_own",
                            ArchitectureRules::websockets_are_served_by_the_twitch_of_our_own,
                            "library.UsesEveryVendor"),
                    planted(
                            "javafx_lives_in_the_rooms_with_a_window",
                            ArchitectureRules::javafx_lives_in_the_rooms_with_a_window,
                            "library.UsesEveryVendor"),
                    planted(
                            "the_public_side_never_names_a_draft",
                            ArchitectureRules::the_public_side_never_names_a_draft,
                            "stage.NamesADraft"),
                    planted(
                            "only_fx_hops_to_the_javafx_thread",
                            ArchitectureRules::only_fx_hops_to_the_javafx_thread,
                            "stage.HopsByCall",
                            "stage.HopsByReference"),
                    planted(
                            "only_the_app_prints",
                            ArchitectureRules::only_the_app_prints,
                            "guard.Prints",
                            "guard.PrintsATrace"),
                    planted(
                            "time_and_ids_come_in_from_outside",
                            ArchitectureRules::time_and_ids_come_in_from_outside,
                            "recording.ReadsTheTime",
                            "recording.MakesAnId",
                            "session.ReadsTheTimeByReference"),
                    planted(
                            "nothing_static_changes",
                            ArchitectureRules::nothing_static_changes,
                            "question.Remembers"));

    @ParameterizedTest
    @FieldSource("RULES")
    void the_program_keeps_the_rule(Planted planted) {
        planted.rule.apply(new ArchitectureRules("dev.labcast")).check(PROGRAM);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void the_rule_reports_its_planted_violations(Planted planted) {
        String report = reportOf(planted.rule);

        for (String offender : planted.offenders) {
            assertTrue(report.contains("dev.labcast.planted." + offender), report);
        }
    }

    @Test
    void a_session_clock_may_read_the_time() {
        String report = reportOf(ArchitectureRules::time_and_ids_come_in_from_outside);

        assertFalse(report.contains("planted.session.SystemClock"), report);
    }

    @Test
    void every_rule_is_in_the_list() {
        Set<String> declared =
                Arrays.stream(ArchitectureRules.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == ArchRule.class)
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .collect(Collectors.toSet());
        Set<String> listed = RULES.stream().map(Planted::name).collect(Collectors.toSet());

        assertTrue(listed.equals(declared), declared + " but listed " + listed);
    }

    private static String reportOf(Function<ArchitectureRules, ArchRule> rule) {
        return String.join(
                "\n",
                rule.apply(new ArchitectureRules("dev.labcast.planted"))
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails());
    }

    private static Planted planted(
            String name, Function<ArchitectureRules, ArchRule> rule, String... offenders) {
        return new Planted(name, rule, List.of(offenders));
    }

    record Planted(
            String name, Function<ArchitectureRules, ArchRule> rule, List<String> offenders) {
        @Override
        public String toString() {
            return name;
        }
    }
}
