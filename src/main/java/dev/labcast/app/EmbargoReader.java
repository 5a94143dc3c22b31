package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a list of what is under embargo, below `embargo` or a project's `terms`. Lives for one
/// reading on one thread.
final class EmbargoReader {
    private static final Set<String> KINDS = Set.of("text", "name", "regex", "path", "glob");

    private final Function<String, Refusal> fault;

    /// `fault` makes a refusal that names the file.
    EmbargoReader(Function<String, Refusal> fault) {
        this.fault = fault;
    }

    List<EmbargoedTerm> read(JsonNode list, String below) throws Refusal {
        if (!list.isMissingNode() && !list.isArray()) {
            throw fault.apply("wants a list for '" + below + "'");
        }
        List<EmbargoedTerm> all = new ArrayList<>();
        for (JsonNode item : list) {
            EmbargoedTerm term = term(item, below);
            try {
                GuardChoice.term(term);
            } catch (IllegalArgumentException unusable) {
                throw fault.apply(
                        "has something unusable below '" + below + "': " + unusable.getMessage());
            }
            all.add(term);
        }
        return all;
    }

    private EmbargoedTerm term(JsonNode item, String below) throws Refusal {
        if (item.isTextual()) {
            return new EmbargoedTerm(item.asText(), Optional.empty());
        }
        Optional<String> kind = Optional.empty();
        for (String name : (Iterable<String>) item::fieldNames) {
            if (KINDS.contains(name) && kind.isEmpty() && item.path(name).isTextual()) {
                kind = Optional.of(name);
            } else if (!name.equals("until")) {
                throw misread(below);
            }
        }
        String what = kind.orElseThrow(() -> misread(below));
        return new EmbargoedTerm(
                EmbargoedTerm.Kind.valueOf(what.toUpperCase(Locale.ROOT)),
                item.path(what).asText(),
                until(item.path("until")));
    }

    private Refusal misread(String below) {
        return fault.apply(
                "wants texts, or one of 'text', 'name', 'regex', 'path', 'glob' and maybe 'until',"
                        + " below '"
                        + below
                        + "'");
    }

    Optional<LocalDate> until(JsonNode node) throws Refusal {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.asText()));
        } catch (DateTimeParseException notADate) {
            throw fault.apply(
                    "wants a date such as 2027-01-15 for 'until', not '" + node.asText() + "'");
        }
    }
}
