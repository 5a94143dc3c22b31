package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.terminal.ScreenTheme;
import java.io.IOException;

/// Writes the colours of the terminal, so that a page paints in those of the stage. Any thread.
final class ThemeJson {
    private ThemeJson() {}

    static void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("themes");
        theme(out, "dark", ScreenTheme.dark());
        theme(out, "light", ScreenTheme.light());
        out.writeEndObject();
    }

    private static void theme(JsonGenerator out, String name, ScreenTheme theme)
            throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("ground", theme.ground());
        out.writeNumberField("text", theme.text());
        out.writeNumberField("cursor", theme.cursor());
        out.writeNumberField("mask", theme.mask());
        out.writeNumberField("maskText", theme.maskText());
        out.writeNumberField("leastContrast", theme.leastContrast());
        out.writeArrayFieldStart("palette");
        for (int colour : theme.palette().first16()) {
            out.writeNumber(colour);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
