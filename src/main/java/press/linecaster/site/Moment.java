package press.linecaster.site;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import press.linecaster.paper.DateStyle;
import press.linecaster.paper.Paper;

/// A point in time as `<time>` shows it.
///
/// @param machine ISO 8601 with the offset of the paper's zone
/// @param people in the paper's language
record Moment(String machine, String people) {

    private static final DateTimeFormatter ISO_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO_DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// Day and minute.
    static Moment exact(Instant at, Paper paper) {
        return of(
                at,
                paper,
                switch (paper.dates()) {
                    case LONG -> localized(dayAndMinute(FormatStyle.LONG), paper);
                    case MEDIUM -> localized(dayAndMinute(FormatStyle.MEDIUM), paper);
                    case SHORT -> localized(dayAndMinute(FormatStyle.SHORT), paper);
                    case ISO -> ISO_DAY_AND_MINUTE;
                });
    }

    /// The day alone.
    static Moment day(Instant at, Paper paper) {
        return of(
                at,
                paper,
                switch (paper.dates()) {
                    case LONG -> localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), paper);
                    case MEDIUM -> localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), paper);
                    case SHORT -> localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT), paper);
                    case ISO -> DateTimeFormatter.ISO_LOCAL_DATE;
                });
    }

    /// The day with its name, as it stands under the title of a paper, whatever other days look like.
    static Moment dayOfIssue(Instant at, Paper paper) {
        var day = at.atZone(paper.zone()).toLocalDate();
        return new Moment(
                day.toString(),
                localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), paper)
                        .format(day));
    }

    /// The minute for what happened today, otherwise the day. True only until [#tomorrow].
    static Moment brief(Instant at, Instant now, Paper paper) {
        var zone = paper.zone();
        var today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        if (!today) return day(at, paper);
        var minute = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
        return of(at, paper, paper.dates() == DateStyle.ISO ? ISO_MINUTE : localized(minute, paper));
    }

    /// When the day ends in the paper's zone.
    static Instant tomorrow(Instant now, Paper paper) {
        return now.atZone(paper.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(paper.zone())
                .toInstant();
    }

    private static DateTimeFormatter dayAndMinute(FormatStyle day) {
        return DateTimeFormatter.ofLocalizedDateTime(day, FormatStyle.SHORT);
    }

    /// In words, digits and, where the tag names one, the calendar of the paper's language.
    private static DateTimeFormatter localized(DateTimeFormatter format, Paper paper) {
        var language = paper.language();
        return format.localizedBy(language).withDecimalStyle(DecimalStyle.of(language));
    }

    private static Moment of(Instant at, Paper paper, DateTimeFormatter format) {
        var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(paper.zone());
        return new Moment(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local), format.format(local));
    }
}
