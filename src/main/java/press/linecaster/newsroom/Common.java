package press.linecaster.newsroom;

import java.util.List;

/// What two lists have in common, in order.
final class Common {

    private Common() {}

    /// The lengths of the longest common subsequences of what is left of both from each pair of places on. Takes the
    /// product of the lengths.
    static int[][] lengths(List<String> one, List<String> other) {
        var longest = new int[one.size() + 1][other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--)
            for (var j = other.size() - 1; j >= 0; j--)
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
        return longest;
    }
}
