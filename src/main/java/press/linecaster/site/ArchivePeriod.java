package press.linecaster.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.linecaster.articles.ListId;

/// A year or a month of the paper, which has a page of what was published in it.
///
/// @param first its first day
/// @param unit `YEARS` or `MONTHS`
record ArchivePeriod(LocalDate first, ChronoUnit unit) {

    private static final Pattern PATH = Pattern.compile("/([12][0-9]{3})(?:/([0-9]{2})(?:/([0-9]{2}))?)?");
    private static final Pattern NUMBER = Pattern.compile("([12][0-9]{3})(?:([0-9]{2})([0-9]{2})?)?");

    /// What a path such as `/2026`, `/2026/11` or `/2026/11/30` names; the month for a day.
    static Optional<ArchivePeriod> ofPath(String path) {
        return of(PATH.matcher(path));
    }

    /// The same of what WordPress wrote behind `/?m=`, such as `202611`.
    static Optional<ArchivePeriod> ofNumber(String number) {
        return of(NUMBER.matcher(number));
    }

    private static Optional<ArchivePeriod> of(Matcher date) {
        if (!date.matches()) return Optional.empty();
        try {
            var year = Integer.parseInt(date.group(1));
            var month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
            var day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
            var first = LocalDate.of(year, month, day).withDayOfMonth(1);
            return Optional.of(new ArchivePeriod(first, date.group(2) == null ? ChronoUnit.YEARS : ChronoUnit.MONTHS));
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day
        }
    }

    /// Its own path, as written in links.
    String address() {
        return "/"
                + (isYear()
                        ? Year.from(first)
                        : YearMonth.from(first).toString().replace('-', '/')) + "/";
    }

    /// Such as "November 2026".
    String name(Locale language) {
        return DateTimeFormatter.ofLocalizedPattern(isYear() ? "y" : "yMMMM")
                .withLocale(language)
                .withDecimalStyle(DecimalStyle.of(language))
                .format(first);
    }

    Stretch stretch(ZoneId zone) {
        return new Stretch(ListId.LATEST, start(first, zone), start(first.plus(1, unit), zone));
    }

    private boolean isYear() {
        return unit == ChronoUnit.YEARS;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
