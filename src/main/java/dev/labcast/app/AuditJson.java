package dev.labcast.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.audit.AuditFinding;
import dev.labcast.audit.AuditResult;
import dev.labcast.audit.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An audit's result for machines (`docs/formats/audit.md`). Any thread.
final class AuditJson {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String write(
            String folder, AuditResult result, Optional<Manifest> signed, List<String> different) {
        ObjectNode root = json.createObjectNode();
        root.put("session", folder);
        root.put("blocked", !result.blocking().isEmpty());
        var findings = root.putArray("findings");
        for (AuditFinding it : result.findings()) {
            ObjectNode node = findings.addObject();
            node.put("id", it.id());
            node.put("kind", it.kind().word());
            node.put("severity", it.severity().name().toLowerCase(Locale.ROOT));
            node.put("rule", it.rule());
            ObjectNode place = node.putObject("place");
            place.put("file", it.place().file());
            it.place().at().ifPresent(at -> place.put("at", at));
            place.put("where", it.place().where());
            place.put("line", it.place().line());
            node.put("excerpt", it.excerpt());
            node.put("advice", it.advice());
            node.put("waivable", it.waivable());
            it.waiver()
                    .ifPresent(waiver ->
                            node.putObject("waiver")
                                    .put("reason", waiver.reason())
                                    .put("author", waiver.author())
                                    .put("at", waiver.at().toString()));
        }
        result.notLooked().forEach(root.putArray("notLooked")::add);
        signed.ifPresent(manifest -> {
            ObjectNode node = root.putObject("signed");
            node.put("by", manifest.by());
            node.put("at", manifest.at().toString());
            node.put("holds", different.isEmpty());
            different.forEach(node.putArray("differences")::add);
        });
        try {
            return json.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
