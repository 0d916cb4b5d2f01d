package press.linecaster.newsroom;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/// A week or a month of the calendar, as its address names it. Weeks begin on Monday (ISO 8601).
///
/// @param start the first day that is shown; of a month the Monday of its first week
/// @param end the day after the last one
/// @param first of those that belong to it
/// @param beyond the day after those
record CalendarSpan(boolean isMonth, LocalDate start, LocalDate end, LocalDate first, LocalDate beyond) {

    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /// @param week as 2026-W48; empty for none
    /// @param month as 2026-11; empty for none
    /// @return this week for what is no week and no month
    static CalendarSpan of(String week, String month, LocalDate today) {
        try {
            if (!month.isEmpty()) return month(within(YearMonth.parse(month).atDay(1)));
            if (!week.isEmpty()) return week(within(LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        } catch (DateTimeException e) {
            return week(today);
        }
        return week(today);
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new DateTimeException("beyond the calendar");
        return day;
    }

    static CalendarSpan week(LocalDate day) {
        var start = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new CalendarSpan(false, start, start.plusDays(WEEK), start, start.plusDays(WEEK));
    }

    static CalendarSpan month(LocalDate day) {
        var first = day.withDayOfMonth(1);
        var beyond = first.plusMonths(1);
        return new CalendarSpan(
                true,
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                beyond.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                first,
                beyond);
    }

    List<LocalDate> days() {
        return start.datesUntil(end).toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(beyond);
    }

    CalendarSpan before() {
        return isMonth ? month(first.minusMonths(1)) : week(first.minusDays(WEEK));
    }

    CalendarSpan after() {
        return isMonth ? month(beyond) : week(beyond);
    }

    String heading() {
        if (isMonth) return MONTH.format(first);
        return DAY.format(first) + " to " + FULL_DAY.format(beyond.minusDays(1));
    }

    /// The parameter that names it.
    String query() {
        if (isMonth) return "month=" + YearMonth.from(first);
        return "week=%d-W%02d"
                .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
