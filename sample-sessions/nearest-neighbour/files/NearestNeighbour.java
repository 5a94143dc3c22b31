import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Measures how the error of 1-nearest-neighbour regression falls with the number of training points. */
public class NearestNeighbour {
    static final int DIMENSIONS = 3;
    static final int TESTS = 400;

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        long trainSeed = 7;
        long testSeed = 7;
        double[][] tests = points(TESTS, new Random(testSeed));
        double[] n = new double[8];
        double[] mse = new double[8];
        System.out.printf("%8s %14s%n", "n", "squared error");
        for (int i = 0; i < n.length; i++) {
            n[i] = 64 << i;
            mse[i] = error(points((int) n[i], new Random(trainSeed)), tests);
            System.out.printf(Locale.ROOT, "%8d %14.6f%n", (int) n[i], mse[i]);
        }
        double[] line = fit(n, mse);
        System.out.printf(Locale.ROOT, "fitted exponent %.3f   (theory %.3f)%n", line[1], -2.0 / DIMENSIONS);
        new File("plots").mkdirs();
        draw(n, mse, line, new File("plots", args.length > 0 ? args[0] : "scaling.png"));
    }

    static double target(double[] x) {
        return Math.sin(3 * x[0]) + x[1] * x[1] + Math.cos(2 * x[2]);
    }

    static double[][] points(int count, Random random) {
        double[][] all = new double[count][DIMENSIONS];
        for (double[] point : all) {
            for (int i = 0; i < DIMENSIONS; i++) {
                point[i] = random.nextDouble();
            }
        }
        return all;
    }

    static double error(double[][] training, double[][] tests) {
        double sum = 0;
        for (double[] test : tests) {
            double nearest = Double.MAX_VALUE;
            double guess = 0;
            for (double[] known : training) {
                double d = 0;
                for (int i = 0; i < DIMENSIONS; i++) {
                    d += (known[i] - test[i]) * (known[i] - test[i]);
                }
                if (d < nearest) {
                    nearest = d;
                    guess = target(known);
                }
            }
            sum += Math.pow(guess - target(test), 2);
        }
        return sum / tests.length;
    }

    /** Least squares in log-log space: intercept and slope. */
    static double[] fit(double[] x, double[] y) {
        double sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (int i = 0; i < x.length; i++) {
            double lx = Math.log(x[i]), ly = Math.log(y[i]);
            sx += lx;
            sy += ly;
            sxx += lx * lx;
            sxy += lx * ly;
        }
        double slope = (x.length * sxy - sx * sy) / (x.length * sxx - sx * sx);
        return new double[] {(sy - slope * sx) / x.length, slope};
    }

    static void draw(double[] n, double[] mse, double[] line, File file) throws Exception {
        int w = 900, h = 560, left = 90, bottom = 60, top = 50, right = 60;
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xfbfbfd));
        g.fillRect(0, 0, w, h);
        double x0 = Math.log10(50), x1 = Math.log10(10_000), y0 = -3.6, y1 = -0.6;
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        for (int e = -3; e <= -1; e++) {
            int y = (int) (h - bottom - (e - y0) / (y1 - y0) * (h - bottom - top));
            g.setColor(new Color(0xdde1e8));
            g.drawLine(left, y, w - right, y);
            g.setColor(new Color(0x4a5262));
            g.drawString("1e" + e, left - 50, y + 5);
        }
        for (double v : new double[] {100, 1000, 10_000}) {
            int x = (int) (left + (Math.log10(v) - x0) / (x1 - x0) * (w - left - right));
            g.setColor(new Color(0xdde1e8));
            g.drawLine(x, top, x, h - bottom);
            g.setColor(new Color(0x4a5262));
            g.drawString(String.valueOf((int) v), x - 18, h - bottom + 22);
        }
        g.drawString("training points", w / 2 - 40, h - 14);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
        g.drawString(String.format(Locale.ROOT, "squared error of 1-NN in %d dimensions: slope %.3f", DIMENSIONS, line[1]), left, 30);
        g.setStroke(new BasicStroke(2.5f));
        int px = -1, py = -1;
        for (int i = 0; i < n.length; i++) {
            int x = (int) (left + (Math.log10(n[i]) - x0) / (x1 - x0) * (w - left - right));
            double fitted = (line[0] + line[1] * Math.log(n[i])) / Math.log(10);
            int fy = (int) (h - bottom - (fitted - y0) / (y1 - y0) * (h - bottom - top));
            g.setColor(new Color(0xd9822b));
            if (px >= 0 && !Double.isNaN(fitted)) {
                g.drawLine(px, py, x, fy);
            }
            px = x;
            py = fy;
            if (mse[i] > 0) {
                int y = (int) (h - bottom - (Math.log10(mse[i]) - y0) / (y1 - y0) * (h - bottom - top));
                g.setColor(new Color(0x2463c7));
                g.fillOval(x - 6, y - 6, 12, 12);
            }
        }
        g.dispose();
        ImageIO.write(image, "png", file);
    }
}
