package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands below `obs` in `settings.json`. Lives for one reading on one thread.
final class ObsSettingsReader {
    private static final Set<String> NAMES =
            Set.of(
                    "address",
                    "passwordFile",
                    "foreignScene",
                    "panicMutes",
                    "panicStopsStream",
                    "screenRegion");
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9a-fA-F:.]+)]:([0-9]{1,5})|([^\\s:/@\\[\\]]+):([0-9]{1,5})");

    private final JsonNode obs;
    private final Function<String, Path> file;
    private final Function<String, Refusal> fault;

    /// `file` makes a path of what the person wrote; `fault` a refusal that names the file.
    ObsSettingsReader(JsonNode obs, Function<String, Path> file, Function<String, Refusal> fault) {
        this.obs = obs;
        this.file = file;
        this.fault = fault;
    }

    ObsSettings read() throws Refusal {
        ObsSettings usual = ObsSettings.USUAL;
        if (obs.isMissingNode()) {
            return usual;
        }
        if (!obs.isObject()) {
            throw fault.apply("wants names and values below 'obs'");
        }
        for (String name : (Iterable<String>) obs::fieldNames) {
            checkName(name);
        }
        Matcher address = address(usual);
        return new ObsSettings(
                address.group(1) == null ? address.group(3) : address.group(1),
                port(address),
                obs.has("passwordFile")
                        ? Optional.of(file.apply(text("passwordFile")))
                        : Optional.empty(),
                oneOf(ObsSettings.ForeignScene.class, "foreignScene", usual.foreignScene()),
                mutes(usual.panicMutes()),
                flag("panicStopsStream"),
                flag("screenRegion"),
                true);
    }

    private void checkName(String name) throws Refusal {
        if (name.equals("password")) {
            throw fault.apply(
                    "holds a password below 'obs', where others may read it; put it into a file"
                            + " that only you may read and name that as 'passwordFile'");
        }
        if (!NAMES.contains(name)) {
            throw fault.apply(
                    "does not know '"
                            + name
                            + "' below 'obs' (known are "
                            + String.join(", ", NAMES.stream().sorted().toList())
                            + ")");
        }
    }

    private Matcher address(ObsSettings usual) throws Refusal {
        String text = obs.has("address") ? text("address") : usual.host() + ":" + usual.port();
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches() || port(matcher) < 1 || port(matcher) > 65_535) {
            throw fault.apply("wants an address such as 127.0.0.1:4455 for 'address' below 'obs'");
        }
        return matcher;
    }

    private static int port(Matcher address) {
        return Integer.parseInt(address.group(2) == null ? address.group(4) : address.group(2));
    }

    private List<String> mutes(List<String> usual) throws Refusal {
        if (!obs.has("panicMutes")) {
            return usual;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode item : obs.path("panicMutes")) {
            names.add(item.isTextual() ? item.asText() : "");
        }
        if (!obs.path("panicMutes").isArray() || names.stream().anyMatch(String::isBlank)) {
            throw fault.apply("wants a list of inputs for 'panicMutes' below 'obs'");
        }
        return names;
    }

    private boolean flag(String name) throws Refusal {
        if (obs.has(name) && !obs.path(name).isBoolean()) {
            throw fault.apply("wants true or false for '" + name + "' below 'obs'");
        }
        return obs.path(name).asBoolean(false);
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, String name, E usual) throws Refusal {
        if (!obs.has(name)) {
            return usual;
        }
        List<String> words =
                Arrays.stream(type.getEnumConstants())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList();
        int index = words.indexOf(obs.path(name).asText());
        if (index < 0) {
            throw fault.apply(
                    "wants one of " + String.join(", ", words) + " for '" + name + "' below 'obs'");
        }
        return type.getEnumConstants()[index];
    }

    private String text(String name) throws Refusal {
        if (!obs.path(name).isTextual()) {
            throw fault.apply("wants a text for '" + name + "' below 'obs'");
        }
        return obs.path(name).asText();
    }
}
