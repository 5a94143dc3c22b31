package dev.labcast.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Asks axe-core (github.com/dequelabs/axe-core) what in a page somebody could not use.
public final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private Axe() {}

    /// What is serious or critical: rule, and the elements it found.
    public static List<String> seriousIn(Tab tab) throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream(SCRIPT)) {
            tab.eval(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true");
        }
        JsonNode found =
                tab.eval(
                        "axe.run({resultTypes: ['violations']}).then(result => result.violations)");
        List<String> serious = new ArrayList<>();
        for (JsonNode violation : found) {
            if (List.of("serious", "critical").contains(violation.path("impact").asText())) {
                serious.add(violation.path("id").asText() + " " + violation.path("nodes"));
            }
        }
        return serious;
    }
}
