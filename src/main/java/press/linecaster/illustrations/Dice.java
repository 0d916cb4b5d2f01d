package press.linecaster.illustrations;

import java.util.List;
import java.util.Random;

/// Chance that repeats itself: the same seed and name always give the same throws.
final class Dice {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, String name) {
        long mixed = (seed + 1) * GOLDEN_RATIO ^ name.hashCode() * (GOLDEN_RATIO >>> 7);
        this.random = new Random(mixed ^ mixed >>> 29);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /// A whole number from `least` to `most`, both included.
    int whole(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// One of the choices; each counts as often as it is named.
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
