package dev.labcast.web.live;

import dev.labcast.web.Content;
import dev.labcast.web.Resource;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of KaTeX (katex.org, MIT) that the page loads when the notebook holds mathematics,
/// from the library's jar. Any thread.
final class Katex {
    private static final String PLACE = "/META-INF/resources/webjars/katex/0.16.47/dist/";

    private static final List<String> FONTS =
            List.of(
                    "AMS-Regular",
                    "Caligraphic-Bold",
                    "Caligraphic-Regular",
                    "Fraktur-Bold",
                    "Fraktur-Regular",
                    "Main-Bold",
                    "Main-BoldItalic",
                    "Main-Italic",
                    "Main-Regular",
                    "Math-BoldItalic",
                    "Math-Italic",
                    "SansSerif-Bold",
                    "SansSerif-Italic",
                    "SansSerif-Regular",
                    "Script-Regular",
                    "Size1-Regular",
                    "Size2-Regular",
                    "Size3-Regular",
                    "Size4-Regular",
                    "Typewriter-Regular");

    private Katex() {}

    static Map<String, Resource> resources() {
        Map<String, Resource> files = new LinkedHashMap<>();
        files.put("katex/katex.min.js", file("katex.min.js", "text/javascript; charset=utf-8"));
        files.put("katex/katex.min.css", file("katex.min.css", "text/css; charset=utf-8"));
        for (String font : FONTS) {
            String name = "fonts/KaTeX_" + font + ".woff2";
            files.put("katex/" + name, file(name, "font/woff2"));
        }
        return files;
    }

    private static Resource file(String name, String type) {
        return _ -> {
            try (InputStream in = Katex.class.getResourceAsStream(PLACE + name)) {
                if (in == null) {
                    throw new FileNotFoundException(PLACE + name);
                }
                return Optional.of(new Content(type, in.readAllBytes()));
            }
        };
    }
}
