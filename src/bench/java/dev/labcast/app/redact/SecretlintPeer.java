package dev.labcast.app.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// secretlint with its recommended rules, run on a file for each text.
///
/// `folder` is where npm installed it.
record SecretlintPeer(Path folder) implements Peer {

    @Override
    public String name() {
        return "secretlint";
    }

    @Override
    public Map<String, String> masked(Map<String, String> texts)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(folder, "texts");
        List<String> names = new ArrayList<>(texts.keySet());
        for (int i = 0; i < names.size(); i++) {
            Files.writeString(scratch.resolve(i + ".txt"), texts.get(names.get(i)));
        }
        Files.writeString(
                folder.resolve(".secretlintrc.json"),
                "{\"rules\": [{\"id\": \"@secretlint/secretlint-rule-preset-recommend\"}]}");
        Path report = folder.resolve("report.json");
        Process process =
                new ProcessBuilder(
                                "npx",
                                "secretlint",
                                "--format",
                                "json",
                                "--output",
                                report.toString(),
                                scratch + "/*")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() > 1) {
            throw new IOException("secretlint failed: " + said);
        }
        Map<String, String> left = new TreeMap<>(texts);
        for (JsonNode file : new JsonMapper().readTree(report.toFile())) {
            String number =
                    Path.of(file.path("filePath").asText())
                            .getFileName()
                            .toString()
                            .split("\\.")[0];
            String name = names.get(Integer.parseInt(number));
            StringBuilder text = new StringBuilder(left.get(name));
            file.path("messages")
                    .forEach(message ->
                            Peer.hide(
                                    text,
                                    message.path("range").path(0).asInt(),
                                    message.path("range").path(1).asInt()));
            left.put(name, text.toString());
        }
        return left;
    }
}
