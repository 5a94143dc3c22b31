package dev.labcast.pane.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture laid on white paper: plots are drawn in dark ink, and a transparent one would be
/// unreadable on a dark stage. Any thread.
final class Flat {
    private Flat() {}

    static BufferedImage paper(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return paper;
    }

    static Reading.Picture onWhite(BufferedImage image) {
        BufferedImage paper = paper(image.getWidth(), image.getHeight());
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return pixels(paper);
    }

    /// The pixels of a [#paper].
    static Reading.Picture pixels(BufferedImage paper) {
        int[] rgb = ((DataBufferInt) paper.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] |= 0xff000000;
        }
        return new Reading.Picture(rgb, paper.getWidth(), paper.getHeight());
    }
}
