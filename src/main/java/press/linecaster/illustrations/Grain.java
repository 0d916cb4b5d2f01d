package press.linecaster.illustrations;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/// The last pass over a picture: the tooth of the paper and a slight darkening towards the corners.
///
/// The grain is weak enough to vanish in the quantisation of a JPEG of middling quality, so it costs few
/// bytes there.
final class Grain {

    private static final int TILE = 256;
    private static final int STRENGTH = 2;
    private static final double VIGNETTE = 0.16;
    private static final int ONE = 1 << 10;
    private static final byte[] TOOTH = tooth();

    private Grain() {}

    static void print(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        double[] across = squaredDistances(width);
        double[] down = squaredDistances(height);
        for (int y = 0; y < height; y++) {
            int row = y % TILE * TILE;
            for (int x = 0; x < width; x++) {
                double away = across[x] + down[y];
                int light = (int) (ONE * (1 - VIGNETTE * away * away / 4));
                int index = y * width + x;
                pixels[index] = shade(pixels[index], light, TOOTH[row + (x & TILE - 1)]);
            }
        }
    }

    private static int shade(int rgb, int light, int offset) {
        int red = channel((rgb >> 16 & 0xFF) * light / ONE + offset);
        int green = channel((rgb >> 8 & 0xFF) * light / ONE + offset);
        int blue = channel((rgb & 0xFF) * light / ONE + offset);
        return red << 16 | green << 8 | blue;
    }

    private static int channel(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static double[] squaredDistances(int length) {
        double[] distances = new double[length];
        for (int i = 0; i < length; i++) {
            double distance = 2.0 * i / length - 1;
            distances[i] = distance * distance;
        }
        return distances;
    }

    private static byte[] tooth() {
        byte[] tile = new byte[TILE * TILE];
        Random random = new Random(TILE);
        for (int i = 0; i < tile.length; i++) {
            tile[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * STRENGTH), -2 * STRENGTH, 2 * STRENGTH);
        }
        return tile;
    }
}
