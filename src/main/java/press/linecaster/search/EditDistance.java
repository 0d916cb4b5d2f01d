package press.linecaster.search;

/// How many letters must be changed, added, taken away or swapped with their neighbour to make one word of
/// another, no letter being touched twice (optimal string alignment after Damerau 1964 and Levenshtein
/// 1966).
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        var a = one.codePoints().toArray();
        var b = other.codePoints().toArray();
        var beforeLast = new int[b.length + 1];
        var last = new int[b.length + 1];
        for (var j = 0; j <= b.length; j++) last[j] = j;
        for (var i = 1; i <= a.length; i++) {
            var row = new int[b.length + 1];
            row[0] = i;
            for (var j = 1; j <= b.length; j++) {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length];
    }
}
