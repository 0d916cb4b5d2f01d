package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges what two people have made of one text, block by block (Khanna, Kunal, Pierce: [A Formal Investigation of
/// Diff3](https://www.cis.upenn.edu/~bcpierce/papers/diff3-short.pdf), 2007). Pure.
final class ThreeWay {

    /// Comparing takes the product of the numbers of blocks.
    private static final int MOST = 1_500;

    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final int[] inMine;
    private final int[] inTheirs;

    private ThreeWay(List<String> base, List<String> mine, List<String> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.inMine = matches(base, mine);
        this.inTheirs = matches(base, theirs);
    }

    /// @return empty where both have changed the same place, each otherwise; and where it is so much that people had
    /// better look at it
    static Optional<List<String>> merge(List<String> base, List<String> mine, List<String> theirs) {
        if (Math.max(base.size(), Math.max(mine.size(), theirs.size())) > MOST) return choose(base, mine, theirs);
        return new ThreeWay(base, mine, theirs).merge();
    }

    /// Of one thing that is not taken apart, such as a headline.
    static <T> Optional<T> choose(T base, T mine, T theirs) {
        if (mine.equals(base) || mine.equals(theirs)) return Optional.of(theirs);
        return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
    }

    private Optional<List<String>> merge() {
        var merged = new ArrayList<String>();
        int atBase = 0, atMine = 0, atTheirs = 0;
        while (true) {
            var stable = atBase;
            while (stable < base.size() && (inMine[stable] < 0 || inTheirs[stable] < 0)) stable++;
            var isEnd = stable == base.size();
            var chosen = choose(
                    base.subList(atBase, stable),
                    mine.subList(atMine, isEnd ? mine.size() : inMine[stable]),
                    theirs.subList(atTheirs, isEnd ? theirs.size() : inTheirs[stable]));
            if (chosen.isEmpty()) return Optional.empty();
            merged.addAll(chosen.get());
            if (isEnd) return Optional.of(merged);
            merged.add(base.get(stable));
            atBase = stable + 1;
            atMine = inMine[stable] + 1;
            atTheirs = inTheirs[stable] + 1;
        }
    }

    /// For each block of one text its place in the other, in order; -1 for one that is not there: a longest common
    /// subsequence.
    private static int[] matches(List<String> one, List<String> other) {
        var longest = Common.lengths(one, other);
        var matches = new int[one.size()];
        var j = 0;
        for (var i = 0; i < one.size(); i++) {
            matches[i] = -1;
            while (j < other.size() && !one.get(i).equals(other.get(j)) && longest[i][j] == longest[i][j + 1]) j++;
            if (j < other.size() && one.get(i).equals(other.get(j)) && longest[i][j] == longest[i + 1][j + 1] + 1)
                matches[i] = j++;
        }
        return matches;
    }
}
