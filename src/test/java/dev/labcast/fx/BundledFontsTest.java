package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import javafx.scene.text.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fonts in the jar are what makes pictures the same on every machine.
class BundledFontsTest {

    @ParameterizedTest
    @CsvSource({
        "Inter-Regular.otf, Inter, Inter Regular",
        "Inter-Italic.otf, Inter, Inter Italic",
        "Inter-SemiBold.otf, Inter Semi Bold, Inter Semi Bold",
        "Inter-Bold.otf, Inter, Inter Bold",
        "JetBrainsMono-Regular.ttf, JetBrains Mono, JetBrains Mono Regular",
        "JetBrainsMono-Bold.ttf, JetBrains Mono, JetBrains Mono Bold",
        "JetBrainsMono-Italic.ttf, JetBrains Mono, JetBrains Mono Italic",
        "JetBrainsMono-BoldItalic.ttf, JetBrains Mono, JetBrains Mono Bold Italic",
    })
    void a_bundled_font_loads_under_its_own_name(String file, String family, String name)
            throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/dev/labcast/fonts/" + file)) {
            Font font = Font.loadFont(in, 13);

            assertNotNull(font, file);
            assertEquals(family + " / " + name, font.getFamily() + " / " + font.getName());
        }
    }
}
