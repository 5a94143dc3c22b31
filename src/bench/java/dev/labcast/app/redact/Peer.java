package dev.labcast.app.redact;

import dev.labcast.app.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tool that finds secrets in texts.
interface Peer {
    String name();

    /// The texts, by their names, with every found char but line ends replaced by `▒`.
    Map<String, String> masked(Map<String, String> texts) throws IOException, InterruptedException;

    /// Those that this run was told where to find.
    static List<Peer> asked() throws Refusal {
        List<Peer> peers = new ArrayList<>();
        Optional<Path> rules = folder("bench.gitleaks");
        if (rules.isPresent()) {
            peers.add(GitleaksPeer.of(rules.get()));
        }
        folder("bench.secretlint").ifPresent(folder -> peers.add(new SecretlintPeer(folder)));
        return peers;
    }

    private static Optional<Path> folder(String property) {
        return Optional.of(System.getProperty(property, ""))
                .filter(it -> !it.isBlank())
                .map(Path::of);
    }

    static void hide(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, '▒');
            }
        }
    }
}
