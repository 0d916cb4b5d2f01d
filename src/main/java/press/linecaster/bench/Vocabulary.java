package press.linecaster.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/// The words of a language that does not exist, each as frequent as its rank makes it in languages that do: by
/// [the law of Zipf and Mandelbrot](https://en.wikipedia.org/wiki/Zipf%E2%80%93Mandelbrot_law). The commonest are
/// those of English, which search takes for common too.
final class Vocabulary {

    private static final int WORDS = 200_000;
    private static final double SHIFT = 2.7;
    private static final int OF_TWO_SYLLABLES = 10_000;
    private static final List<String> COMMONEST = List.of("""
            the of and to in a is that for it was on with as by at from be this are or his an were not which have he
            had has but their its they been one all more there who would when will said\
            """.split("\\s+"));
    private static final String[] BEGINNINGS =
            "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u ea ou ai".split(" ");
    private static final String[] ENDS = {"", "n", "r", "l", "t", "m", "st", "nd", "k", "p"};

    private final String[] words;
    private final double[] upTo = new double[WORDS];

    Vocabulary(Random random) {
        var all = new LinkedHashSet<>(COMMONEST);
        while (all.size() < WORDS) {
            var syllables = all.size() < OF_TWO_SYLLABLES ? 1 + random.nextInt(2) : 2 + random.nextInt(2);
            all.add(word(syllables, random));
        }
        words = all.toArray(String[]::new);
        var sum = 0.0;
        for (var rank = 0; rank < WORDS; rank++) upTo[rank] = sum += 1 / (rank + 1 + SHIFT);
    }

    private static String word(int syllables, Random random) {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < syllables; syllable++)
            word.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)])
                    .append(VOWELS[random.nextInt(VOWELS.length)])
                    .append(ENDS[random.nextInt(ENDS.length)]);
        return word.toString();
    }

    /// One word, the more frequent the likelier.
    String draw(Random random) {
        var place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return words[place < 0 ? -place - 1 : place];
    }
}
