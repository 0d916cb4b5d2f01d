package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;

/// Compares two texts word by word. Pure.
final class Words {

    /// Beyond so many words on either side, what differs is shown as a whole: comparing takes their product.
    private static final int MOST = 1_500;

    /// What became of a run of words.
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    record Run(Fate fate, String text) {}

    private Words() {}

    static List<Run> compare(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Run(Fate.KEPT, before));
        var old = cut(before);
        var now = cut(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) start++;
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) end++;
        var runs = new ArrayList<Run>();
        add(runs, Fate.KEPT, old.subList(0, start));
        between(old.subList(start, old.size() - end), now.subList(start, now.size() - end), runs);
        add(runs, Fate.KEPT, old.subList(old.size() - end, old.size()));
        return runs;
    }

    private static void between(List<String> old, List<String> now, List<Run> runs) {
        if (old.size() > MOST || now.size() > MOST) {
            add(runs, Fate.REMOVED, old);
            add(runs, Fate.ADDED, now);
            return;
        }
        var longest = Common.lengths(old, now);
        int i = 0, j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(runs, Fate.KEPT, old.subList(i, ++i));
                j++;
            } else if (j == now.size() || i < old.size() && longest[i + 1][j] >= longest[i][j + 1])
                add(runs, Fate.REMOVED, old.subList(i, ++i));
            else add(runs, Fate.ADDED, now.subList(j, ++j));
        }
    }

    private static void add(List<Run> runs, Fate fate, List<String> words) {
        if (words.isEmpty()) return;
        var text = String.join("", words);
        if (!runs.isEmpty() && runs.getLast().fate() == fate)
            runs.set(runs.size() - 1, new Run(fate, runs.getLast().text() + text));
        else runs.add(new Run(fate, text));
    }

    /// Each with the spaces behind it.
    private static List<String> cut(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }
}
