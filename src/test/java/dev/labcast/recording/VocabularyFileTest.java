package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {
    @TempDir Path folder;

    @Test
    void the_usual_vocabulary_names_the_ten_research_activities_with_questions_and_break() {
        List<Activity> usual = new VocabularyFile().usual().activities();
        assertEquals(
                List.of(
                        "Paper reading",
                        "Tool building",
                        "Debugging",
                        "Launching experiments",
                        "Analysing results",
                        "Re-implementing a paper",
                        "Building an evaluation",
                        "Scaling laws",
                        "Dataset work",
                        "Test-time tricks",
                        "Q&A",
                        "Break"),
                usual.stream().map(Activity::name).toList());
        assertEquals(
                "1234567890qb", usual.stream().map(Activity::key).collect(Collectors.joining()));
    }

    @Test
    void its_colours_stand_out_from_light_and_dark_and_from_one_another() {
        List<Activity> usual = new VocabularyFile().usual().activities();
        for (Activity one : usual) {
            double light = luminance(one.colour());
            assertTrue(1.05 / (light + 0.05) >= 3, one.name() + " on white");
            assertTrue(
                    (light + 0.05) / (luminance("#1e1e1e") + 0.05) >= 3, one.name() + " on dark");
            for (Activity other : usual) {
                if (!one.equals(other)) {
                    assertTrue(apart(one, other) > 30, one.name() + " like " + other.name());
                }
            }
        }
    }

    @Test
    void yaml_and_json_say_the_same() throws Exception {
        Path yaml =
                write(
                        """
                        # what a policy researcher does
                        activities:
                          - id: reading-bills
                            name: Reading bills
                            key: r
                            colour: "#00a80c"
                        """);
        Path json =
                write(
                        """
                        {"activities": [
                          {"id": "reading-bills", "name": "Reading bills", "key": "r", "colour": "#00a80c"}
                        ]}
                        """);
        Vocabulary expected =
                new Vocabulary(
                        List.of(new Activity("reading-bills", "Reading bills", "r", "#00a80c")));
        assertEquals(expected, new VocabularyFile().read(yaml));
        assertEquals(expected, new VocabularyFile().read(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ''                                                    | line 1: the file begins with 'activities:' and a list of them.
                    activities: []                                        | line 1: a vocabulary names at least one activity.
                    activities: [x]                                       | line 1: an activity has the fields id, name, key and colour.
                    activities:;  - {id: a, name: A, key: a}              | line 2: the activity that begins here has no 'colour'.
                    activities:;  - {id: a, nmae: A}                      | line 2: there is no field 'nmae'; the fields are id, name, key and colour.
                    activities:;  - {id: a, name: [A]}                    | line 2: 'name' is a text.
                    activities:;  - {id: a, name: A, key: a, colour: red} | line 2: colour 'red' of activity a is not #rrggbb.
                    activities:;  - {id: a, name: A, key: a, colour: '#123456'};  - {id: a, name: A, key: b, colour: '#123456'} | line 3: activity a stands there twice.
                    activities:;  - {id: a, name: A, key: a, colour: '#123456'};more: 1 | line 3: nothing follows the list of activities.
                    activities:;   - {id: "a                              | is not readable YAML at line 2; check indentation and quotes there.
                    """)
    void a_mistake_is_named_with_its_line_and_field(String content, String why) throws Exception {
        Path file = write(content.replace("''", "").replace(";", "\n"));
        String message =
                assertThrows(
                                VocabularyFile.InvalidException.class,
                                () -> new VocabularyFile().read(file))
                        .getMessage();
        assertEquals("mine.yaml" + (why.startsWith("line") ? ", " : " ") + why, message);
    }

    private Path write(String content) throws Exception {
        return Files.writeString(folder.resolve("mine.yaml"), content);
    }

    /// The difference of CIE 1976; 2.3 is just noticed by somebody who looks at both at once.
    private static double apart(Activity one, Activity other) {
        double[] a = lab(one.colour());
        double[] b = lab(other.colour());
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String colour) {
        double[] rgb = linear(colour);
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = curve(luminance(colour));
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    /// Relative luminance as in WCAG 2.2.
    private static double luminance(String colour) {
        double[] rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            int channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16);
            double c = channel / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }
}
