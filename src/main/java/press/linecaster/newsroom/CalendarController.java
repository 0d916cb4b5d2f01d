package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.articles.Agenda;
import press.linecaster.articles.Agenda.Entry;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Role.Right;

/// What goes out when, and what is due, day by day, in the paper's time zone.
@Controller
class CalendarController {

    private static final String PATH = "/newsroom/calendar";
    /// Of what went out on one day.
    private static final int MOST = 12;
    private static final int MOST_MOMENTS = 1_000;
    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// @param clocks what happens to the clocks on this day; empty on most
    /// @param more how many went out that are not shown; empty for none
    record Day(
            String date,
            String heading,
            boolean isToday,
            boolean isWithin,
            String clocks,
            List<Event> events,
            String more) {}

    /// @param kind what happens then
    /// @param field for another moment; null where it cannot be moved
    record Event(
            String id,
            String address,
            String headline,
            String time,
            String kind,
            boolean isLate,
            @Nullable MomentField field) {}

    private final Agenda agenda;
    private final Bulk bulk;
    private final Choices choices;
    private final BatchNotices notices;
    private final Screens screens;
    private final Clock clock;

    CalendarController(Agenda agenda, Bulk bulk, Choices choices, BatchNotices notices, Screens screens, Clock clock) {
        this.agenda = agenda;
        this.bulk = bulk;
        this.choices = choices;
        this.notices = notices;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> calendar(HttpServletRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), zone(request));
        return show(200, request, span(parameter(request, "week"), parameter(request, "month"), today), null);
    }

    /// Moves something scheduled to another moment.
    @PostMapping(PATH + "/move")
    ResponseEntity<byte[]> move(HttpServletRequest request) {
        var screen = screens.frame("Not moved", "calendar", request);
        var account = Gate.account(request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not allow this.");
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.refuse(400, screen, "What came cannot be read. Nothing was moved.");
        var id = Ids.parseAddress(form.get("article"));
        if (id.isEmpty()) return screens.refuse(404, screen, "There is no such article.");
        var field = MomentField.read("at-" + form.get("article"), form, screen.zone());
        if (field.moment() == null && !field.isWrong()) field = field.refused("Please say when.");
        var today = LocalDate.ofInstant(clock.instant(), screen.zone());
        var span = span(form.get("week"), form.get("month"), today);
        var at = field.moment();
        if (at == null) return show(422, request, span, field);
        var batch = bulk.schedule(account, new ArticleId(id.getAsLong()), at);
        return Screens.seeOther(BatchNotices.address(PATH + "?" + span.query(), batch));
    }

    private static CalendarSpan span(String week, String month, LocalDate today) {
        return CalendarSpan.of(week, month, today);
    }

    private ZoneId zone(HttpServletRequest request) {
        return screens.frame("", "", request).zone();
    }

    /// @param wrong what somebody typed that cannot be; null for nothing
    private ResponseEntity<byte[]> show(
            int status, HttpServletRequest request, CalendarSpan span, @Nullable MomentField wrong) {
        var account = Gate.account(request);
        var screen = screens.frame("Calendar", "calendar", request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not write articles.");
        var query = DeskQuery.of(request).at(null);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, screen.zone());
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screen);
        model.put("span", span);
        model.put("query", query);
        model.put("week", CalendarSpan.week(span.contains(today) ? today : span.first()));
        model.put("month", CalendarSpan.month(span.first()));
        model.put("today", span.isMonth() ? CalendarSpan.month(today) : CalendarSpan.week(today));
        model.put("path", query.addressOn(PATH) + (query.isNarrowed() ? "&" : "?"));
        model.put("batch", notices.of(request, PATH + "?" + span.query()));
        model.put("days", days(span, query.filter(account, screen.zone(), now), screen, wrong, now));
        model.put("choices", Map.of("section", choices.sections(query.section())));
        model.put("mayAssign", account.may(Right.ASSIGN));
        return screens.show(status, "calendar", model);
    }

    private List<Day> days(
            CalendarSpan span, DeskFilter filter, Screen screen, @Nullable MomentField wrong, Instant now) {
        var zone = screen.zone();
        var moments = agenda.moments(filter, start(span.start(), zone), start(span.end(), zone), MOST_MOMENTS);
        var days = new ArrayList<Day>();
        for (var date : span.days()) {
            var from = start(date, zone);
            var until = start(date.plusDays(1), zone);
            var out = agenda.out(filter, from, until, MOST + 1);
            var entries = new ArrayList<>(out.subList(0, Math.min(MOST, out.size())));
            moments.stream()
                    .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
                    .forEach(entries::add);
            entries.sort(Comparator.comparing(Entry::at));
            days.add(new Day(
                    date.toString(),
                    HEADING.format(date),
                    date.equals(LocalDate.ofInstant(now, zone)),
                    span.contains(date),
                    clocks(from, until, zone),
                    entries.stream()
                            .map(entry -> event(entry, screen, wrong, now))
                            .toList(),
                    out.size() > MOST ? "and %,d more".formatted(agenda.countOut(filter, from, until) - MOST) : ""));
        }
        return days;
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// A day on which clocks are set has an hour more or less.
    private static String clocks(Instant from, Instant until, ZoneId zone) {
        var change = zone.getRules().nextTransition(from.minusMillis(1));
        if (change == null || !change.getInstant().isBefore(until)) return "";
        return "Clocks go from %s to %s"
                .formatted(TIME.format(change.getDateTimeBefore()), TIME.format(change.getDateTimeAfter()));
    }

    private static Event event(Entry entry, Screen screen, @Nullable MomentField wrong, Instant now) {
        var id = Ids.inAddress(entry.article().value());
        var isScheduled = entry.kind() == Agenda.Kind.OUT && entry.at().isAfter(now);
        var moment = entry.publishedAt();
        var name = "at-" + id;
        // what an embargo holds back is not moved by its moment
        var field = !isScheduled || moment == null || !moment.isAfter(now)
                ? null
                : wrong != null && wrong.name().equals(name) ? wrong : MomentField.of(name, moment, screen.zone());
        var isLate = entry.kind() == Agenda.Kind.DUE && entry.at().isBefore(now);
        return new Event(
                id,
                EditorController.address(entry.article()),
                entry.headline().isBlank() ? "Without a headline" : entry.headline(),
                TIME.format(entry.at().atZone(screen.zone())),
                words(entry, isScheduled, isLate, screen),
                isLate,
                field);
    }

    private static String words(Entry entry, boolean isScheduled, boolean isLate, Screen screen) {
        return switch (entry.kind()) {
            case OUT -> isScheduled ? "goes out" : "went out";
            case DUE -> (isLate ? "was due, " : "due, ") + screen.stages().word(entry.stage());
            case EMBARGO -> "embargo ends";
            case EXPIRY -> entry.stage() == Stage.PUBLISHED ? "readers stop seeing it" : "would expire";
        };
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getMethod().equals("GET") ? request.getParameter(name) : null;
        return value == null ? "" : value;
    }
}
