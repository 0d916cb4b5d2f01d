package press.linecaster.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One figure, the median of several runs, beside its yardstick.
///
/// @param yardstick what must be reached; null for a figure that only informs
/// @param mostIsBest whether the yardstick is the least (true) or the most (false) that the value may be
/// @param note how it was taken, or what stood beside it
public record Figure(
        String what, double value, String unit, @Nullable Double yardstick, boolean mostIsBest, String note) {

    static Figure atLeast(String what, double value, String unit, double yardstick, String note) {
        return new Figure(what, value, unit, yardstick, true, note);
    }

    static Figure atMost(String what, double value, String unit, double yardstick, String note) {
        return new Figure(what, value, unit, yardstick, false, note);
    }

    static Figure only(String what, double value, String unit, String note) {
        return new Figure(what, value, unit, null, true, note);
    }

    /// True as well for a figure without a yardstick.
    public boolean isReached() {
        if (yardstick == null) return true;
        return mostIsBest ? value >= yardstick : value <= yardstick;
    }

    /// A row of the table.
    public String row() {
        var wanted = yardstick == null ? "" : (mostIsBest ? "≥ " : "≤ ") + number(yardstick);
        var verdict = yardstick == null ? "" : isReached() ? "reached" : "MISSED";
        return String.format(
                Locale.ROOT, "%-46s %10s %-10s %9s %-8s %s", what, number(value), unit, wanted, verdict, note);
    }

    private static String number(double value) {
        if (value >= 100) return String.format(Locale.ROOT, "%,.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
