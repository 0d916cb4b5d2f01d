package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import press.linecaster.kernel.SafeHtml;

/// Two bodies beside each other, paragraph by paragraph, each pair compared by words. Pure.
final class Beside {

    /// Beyond so many paragraphs on either side they are paired in their order: comparing takes the product.
    private static final int MOST = 1_500;

    /// A paragraph as it was and as it became; of one that came or went one side has nothing.
    record Row(List<Words.Run> runs) {

        boolean isKept() {
            return runs.stream().allMatch(run -> run.fate() == Words.Fate.KEPT);
        }

        List<Words.Run> before() {
            return runs.stream().filter(run -> run.fate() != Words.Fate.ADDED).toList();
        }

        List<Words.Run> after() {
            return runs.stream().filter(run -> run.fate() != Words.Fate.REMOVED).toList();
        }
    }

    private Beside() {}

    static List<Row> compare(SafeHtml before, SafeHtml after) {
        return compare(InWords.of(before), InWords.of(after));
    }

    static List<Row> compare(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        if (before.size() > MOST || after.size() > MOST) {
            pair(before, after, rows);
            return rows;
        }
        var longest = Common.lengths(before, after);
        int i = 0, j = 0, fromBefore = 0, fromAfter = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                pair(before.subList(fromBefore, i), after.subList(fromAfter, j), rows);
                rows.add(new Row(Words.compare(before.get(i), after.get(j))));
                fromBefore = ++i;
                fromAfter = ++j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
        pair(before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()), rows);
        return rows;
    }

    /// What stands between two paragraphs that both have, each with the one in its place.
    private static void pair(List<String> before, List<String> after, List<Row> rows) {
        for (var i = 0; i < Math.max(before.size(), after.size()); i++)
            rows.add(new Row(
                    Words.compare(i < before.size() ? before.get(i) : "", i < after.size() ? after.get(i) : "")));
    }
}
