package press.linecaster.site;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import press.linecaster.paper.Paper;

/// A point in time as `<time>` shows it.
///
/// @param machine ISO 8601 with the offset of the paper's zone
/// @param people in the paper's language
record Moment(String machine, String people) {

    /// Day and minute.
    static Moment exact(Instant at, Paper paper) {
        return of(at, paper, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
    }

    /// The day alone.
    static Moment day(Instant at, Paper paper) {
        return of(at, paper, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /// The day with its name, as it stands under the title of a paper.
    static Moment dayOfIssue(Instant at, Paper paper) {
        var day = at.atZone(paper.zone()).toLocalDate();
        return new Moment(
                day.toString(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(paper.language())
                        .format(day));
    }

    /// The minute for what happened today, otherwise the day. True only until [#tomorrow].
    static Moment brief(Instant at, Instant now, Paper paper) {
        var zone = paper.zone();
        var today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? of(at, paper, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)) : day(at, paper);
    }

    /// When the day ends in the paper's zone.
    static Instant tomorrow(Instant now, Paper paper) {
        return now.atZone(paper.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(paper.zone())
                .toInstant();
    }

    private static Moment of(Instant at, Paper paper, DateTimeFormatter format) {
        var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(paper.zone());
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local),
                format.withLocale(paper.language()).format(local));
    }
}
