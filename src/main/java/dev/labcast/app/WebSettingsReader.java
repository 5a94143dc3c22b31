package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what stands below `web` in `settings.json`. Lives for one reading on one thread.
final class WebSettingsReader {
    private static final Set<String> NAMES = Set.of("serve", "port", "theme", "roomPort");
    private static final int FIRST_OF_A_PERSON = 1024;

    private final JsonNode web;
    private final Function<String, Path> file;
    private final Function<String, Refusal> fault;

    /// `file` makes a path of what the person wrote; `fault` a refusal that names the file.
    WebSettingsReader(JsonNode web, Function<String, Path> file, Function<String, Refusal> fault) {
        this.web = web;
        this.file = file;
        this.fault = fault;
    }

    WebSettings read() throws Refusal {
        WebSettings usual = WebSettings.USUAL;
        if (web.isMissingNode()) {
            return usual;
        }
        if (!web.isObject()) {
            throw fault.apply("wants names and values below 'web'");
        }
        for (String name : (Iterable<String>) web::fieldNames) {
            if (!NAMES.contains(name)) {
                throw fault.apply(
                        "does not know '"
                                + name
                                + "' below 'web' (known are "
                                + String.join(", ", NAMES.stream().sorted().toList())
                                + ")");
            }
        }
        if (web.has("serve") && !web.path("serve").isBoolean()) {
            throw fault.apply("wants true or false for 'serve' below 'web'");
        }
        return new WebSettings(
                web.path("serve").asBoolean(usual.serve()),
                port("port", usual.port()),
                theme(),
                port("roomPort", usual.roomPort()));
    }

    private int port(String name, int usual) throws Refusal {
        JsonNode port = web.path(name);
        if (port.isMissingNode()) {
            return usual;
        }
        if (!port.canConvertToInt() || port.asInt() < FIRST_OF_A_PERSON || port.asInt() > 65_535) {
            throw fault.apply("wants a port from 1024 to 65535 for '" + name + "' below 'web'");
        }
        return port.asInt();
    }

    private Optional<Path> theme() throws Refusal {
        JsonNode theme = web.path("theme");
        if (theme.isMissingNode()) {
            return Optional.empty();
        }
        if (!theme.isTextual()) {
            throw fault.apply("wants the name of a stylesheet for 'theme' below 'web'");
        }
        return Optional.of(file.apply(theme.asText()));
    }
}
