package press.linecaster.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a text, told so that it is found again after the text has changed around it: by its words, what stands
/// before and after them, and which paragraph it was in (as the [Text Quote
/// Selector](https://www.w3.org/TR/annotation-model/#text-quote-selector) of the Web Annotation Data Model does).
///
/// @param words with single spaces; not empty
/// @param before some words before it; empty at the beginning
/// @param after some words after it; empty at the end
/// @param paragraph 0 for the first one
public record Passage(String words, String before, String after, int paragraph) {

    public static final int LONGEST = 1_000;

    private static final int AROUND = 60;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public Passage {
        if (words.isBlank()) throw new IllegalArgumentException("a passage has words");
    }

    /// The passage with these words in a text; where they stand in it several times, the one in or next to a paragraph.
    /// @param words as somebody has selected them; too many are cut
    /// @param near a paragraph; null for any
    /// @return with nothing around it where they do not stand in the text
    public static Passage of(String words, @Nullable Integer near, List<String> paragraphs) {
        var line = spaced(words);
        var quote = line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
        var passage = new Passage(quote, "", "", near == null ? 0 : near);
        var all = Joined.of(paragraphs);
        var place = passage.place(all);
        if (place.isEmpty()) return passage;
        var from = place.getAsInt();
        var to = from + quote.length();
        return new Passage(
                quote,
                all.text.substring(Math.max(0, from - AROUND), from),
                all.text.substring(to, Math.min(all.text.length(), to + AROUND)),
                all.paragraphAt(from));
    }

    /// Which paragraph of a text it is in by now; empty where it is gone. Where its words stand several times it is
    /// where most of what stood around them still does, and among equals the nearest.
    public OptionalInt in(List<String> paragraphs) {
        var all = Joined.of(paragraphs);
        var place = place(all);
        return place.isEmpty() ? place : OptionalInt.of(all.paragraphAt(place.getAsInt()));
    }

    private OptionalInt place(Joined all) {
        var places = new ArrayList<Integer>();
        for (var at = all.text.indexOf(words); at >= 0; at = all.text.indexOf(words, at + 1)) places.add(at);
        return places.stream()
                .max(Comparator.comparingInt((Integer at) -> likeness(all.text, at))
                        .thenComparingInt(at -> -Math.abs(all.paragraphAt(at) - paragraph))
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /// How many letters around a place are those that stood around the passage.
    private int likeness(String text, int at) {
        var same = 0;
        for (var i = 1; i <= Math.min(at, before.length()); i++) {
            if (text.charAt(at - i) != before.charAt(before.length() - i)) break;
            same++;
        }
        var end = at + words.length();
        for (var i = 0; i < Math.min(text.length() - end, after.length()); i++) {
            if (text.charAt(end + i) != after.charAt(i)) break;
            same++;
        }
        return same;
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// A text as one line, with where each paragraph begins.
    private record Joined(String text, List<Integer> starts) {

        static Joined of(List<String> paragraphs) {
            var text = new StringBuilder();
            var starts = new ArrayList<Integer>();
            for (var paragraph : paragraphs) {
                if (!starts.isEmpty()) text.append(' ');
                starts.add(text.length());
                text.append(spaced(paragraph));
            }
            return new Joined(text.toString(), starts);
        }

        int paragraphAt(int place) {
            var paragraph = 0;
            while (paragraph + 1 < starts.size() && starts.get(paragraph + 1) <= place) paragraph++;
            return paragraph;
        }
    }
}
