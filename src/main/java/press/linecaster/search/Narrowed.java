package press.linecaster.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Target;
import press.linecaster.search.Results.Unknown;
import press.linecaster.search.Typed.Role;

/// What a question is narrowed to, by its filters and by what was typed. Where both say something, both
/// hold.
///
/// @param unknown what was named and is none of ours
record Narrowed(
        List<String> marks,
        @Nullable Instant since,
        @Nullable Instant before,
        List<Unknown> unknown) {

    static Narrowed by(Question question, Typed typed, Names names) {
        var marks = new ArrayList<String>();
        var unknown = new ArrayList<Unknown>();
        var filters = question.filters();
        if (filters.section() != null) marks.add(Marks.of(filters.section()));
        if (filters.author() != null) marks.add(Marks.of(filters.author()));
        if (filters.tag() != null) marks.add(Marks.of(filters.tag()));
        if (filters.kind() != null) marks.add(Marks.of(filters.kind()));
        named(typed, Role.SECTION, Target.Kind.SECTION, names, marks, unknown);
        named(typed, Role.AUTHOR, Target.Kind.AUTHOR, names, marks, unknown);
        named(typed, Role.TAG, Target.Kind.TAG, names, marks, unknown);
        var since = filters.since();
        for (var moment : moments(typed, Role.AFTER, question.zone(), unknown))
            if (since == null || moment.isAfter(since)) since = moment;
        var before = filters.before();
        for (var moment : moments(typed, Role.BEFORE, question.zone(), unknown))
            if (before == null || moment.isBefore(before)) before = moment;
        return new Narrowed(List.copyOf(marks), since, before, List.copyOf(unknown));
    }

    boolean isEmpty() {
        return marks.isEmpty() && since == null && before == null && unknown.isEmpty();
    }

    private static void named(
            Typed typed, Role role, Target.Kind kind, Names names, List<String> marks, List<Unknown> unknown) {
        for (var piece : typed.of(role))
            names.called(kind, piece.text())
                    .ifPresentOrElse(
                            name -> marks.add(name.mark()), () -> unknown.add(new Unknown(word(role), piece.text())));
    }

    private static List<Instant> moments(Typed typed, Role role, ZoneId zone, List<Unknown> unknown) {
        var moments = new ArrayList<Instant>();
        for (var piece : typed.of(role))
            day(piece.text())
                    .ifPresentOrElse(
                            day -> moments.add(day.atStartOfDay(zone).toInstant()),
                            () -> unknown.add(new Unknown(word(role), piece.text())));
        return moments;
    }

    /// A day, or the first one of a month or year: `2026-11-28`, `2026-11`, `2026`. Longer years, which ISO 8601 has
    /// too, are beyond what can be reckoned with.
    private static Optional<LocalDate> day(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(Year.parse(text).atDay(1));
                case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
                case 10 -> Optional.of(LocalDate.parse(text));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
