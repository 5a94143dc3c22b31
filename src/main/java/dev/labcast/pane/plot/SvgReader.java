package dev.labcast.pane.plot;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Draws an SVG at the size of a large window. The library's limits are raised for scatter plots
/// but stay finite, and nothing outside the file is read: no files, no addresses, no entities.
/// Called off the JavaFX thread.
final class SvgReader {
    /// Elements nest, `use` nests, paths and markers: 2,000 by default, which a scatter plot
    /// exceeds.
    private static final DocumentLimits LIMITS = new DocumentLimits(60, 15, 200_000);

    /// Text beyond this is no plot that a person could wait for (bytes).
    private static final int LONGEST = 16 << 20;

    private static final double WANTED_WIDTH = 1_600;

    private final PlotLimits limits;

    SvgReader(PlotLimits limits) {
        this.limits = limits;
    }

    Reading read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.stripTrailing().endsWith("</svg>")) {
            return new Reading.Incomplete();
        }
        if (file.length > LONGEST) {
            return new Reading.Refused("is an SVG of more than 16 MB; save it as PNG");
        }
        if (text.contains("<!ENTITY")) {
            return new Reading.Refused("declares XML entities, which are not read; save it as PNG");
        }
        try {
            return draw(file);
        } catch (RuntimeException broken) {
            // The library throws what it meets: arithmetic, casts, indices.
            return damaged();
        }
    }

    private Reading draw(byte[] file) {
        LoaderContext context =
                LoaderContext.builder()
                        .documentLimits(LIMITS)
                        .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                        .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(file), null, context);
        if (document == null) {
            return damaged();
        }
        FloatSize size = document.size();
        if (!(size.width > 0 && size.height > 0)) {
            return damaged();
        }
        double scale =
                Math.min(
                        Math.max(1, WANTED_WIDTH / size.width),
                        limits.side() / Math.max(size.width, size.height));
        int width = Math.max(1, (int) Math.round(size.width * scale));
        int height = Math.max(1, (int) Math.round(size.height * scale));
        if (size.width > limits.side() || size.height > limits.side()) {
            return PictureReader.tooLarge(limits);
        }
        BufferedImage paper = Flat.paper(width, height);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.renderWithPlatform(
                NullPlatformSupport.INSTANCE, pen, new ViewBox(0, 0, width, height));
        pen.dispose();
        return Flat.pixels(paper);
    }

    private static Reading damaged() {
        return new Reading.Refused("is an SVG that cannot be drawn; save it as PNG");
    }
}
