package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LiveFormatTest {
    private static final Path FORMAT =
            Path.of(System.getProperty("labcast.root", ".")).resolve("docs/formats/live.md");

    @Test
    void every_field_that_is_told_is_described() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(Samples.work());
            told.heard.clear();
            told.log(
                    Told.paint(80, 24, "x"),
                    new SessionEvent.NotebookSpliced(0, 1, java.util.List.of("y")),
                    new SessionEvent.PlotShown(Told.plot(3, "z.png")));
            names(Client.read(told.feed.snapshot()), names);
            told.heard.forEach(message -> names(Client.read(message), names));
        }
        String format = Files.readString(FORMAT);
        names.removeIf(name -> format.contains("`" + name + "`"));

        assertEquals(Set.of(), names);
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> names.add(field.getKey()));
        node.forEach(child -> names(child, names));
    }
}
