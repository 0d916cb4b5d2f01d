package press.linecaster.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Posted;

/// A field for a day and a time, in the paper's time zone. Twice a year clocks are set: a time that they leave out is a
/// mistake and not quietly another one; of one that comes twice it must be said which.
///
/// @param name of the field; `name-which` is the one that says which
/// @param typed as a field of the type `datetime-local` has it
/// @param moment what it is; null for none, or where there is a mistake
/// @param mistake in words that stand beside the field; empty for none
/// @param first the offset of the first, where it comes twice; else null
/// @param which `first` or `second` where it comes twice and somebody has said; else empty
record MomentField(
        String name,
        String typed,
        @Nullable Instant moment,
        String mistake,
        @Nullable ZoneOffset first,
        @Nullable ZoneOffset second,
        String which) {

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /// What a form has it filled with.
    static MomentField of(String name, @Nullable Instant moment, ZoneId zone) {
        if (moment == null) return new MomentField(name, "", null, "", null, null, "");
        var local = moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) return new MomentField(name, local.toString(), moment, "", null, null, "");
        var isFirst = zone.getRules().getOffset(moment).equals(offsets.getFirst());
        return new MomentField(
                name, local.toString(), moment, "", offsets.getFirst(), offsets.getLast(), isFirst ? FIRST : SECOND);
    }

    static MomentField read(String name, Posted.Form form, ZoneId zone) {
        return read(name, form.get(name).strip(), form.get(name + "-which"), zone);
    }

    static MomentField read(String name, String typed, String which, ZoneId zone) {
        if (typed.isEmpty()) return new MomentField(name, "", null, "", null, null, "");
        var parsed = parsed(typed);
        if (parsed.isEmpty()) return wrong(name, typed, "This is no day and time: write it as 2026-11-30T06:00.");
        var local = parsed.get();
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var change = zone.getRules().getTransition(local);
            return wrong(
                    name,
                    typed,
                    "There is no %s on that day: clocks go from %s to %s. Please choose another time."
                            .formatted(
                                    local.toLocalTime(),
                                    change.getDateTimeBefore().toLocalTime(),
                                    change.getDateTimeAfter().toLocalTime()));
        }
        if (offsets.size() == 1)
            return new MomentField(name, typed, local.toInstant(offsets.getFirst()), "", null, null, "");
        return twice(name, typed, which, local, offsets.getFirst(), offsets.getLast());
    }

    private static MomentField twice(
            String name, String typed, String which, LocalDateTime local, ZoneOffset first, ZoneOffset second) {
        return switch (which) {
            case FIRST -> new MomentField(name, typed, local.toInstant(first), "", first, second, FIRST);
            case SECOND -> new MomentField(name, typed, local.toInstant(second), "", first, second, SECOND);
            default ->
                new MomentField(
                        name,
                        typed,
                        null,
                        "%s comes twice on that day, since clocks are set back. Please say which."
                                .formatted(local.toLocalTime()),
                        first,
                        second,
                        "");
        };
    }

    private static MomentField wrong(String name, String typed, String mistake) {
        return new MomentField(name, typed, null, mistake, null, null, "");
    }

    private static Optional<LocalDateTime> parsed(String typed) {
        try {
            var local = LocalDateTime.parse(typed);
            return local.getYear() < 1 || local.getYear() > 9999 ? Optional.empty() : Optional.of(local);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isWrong() {
        return !mistake.isEmpty();
    }

    /// Whether it must be said, or was, which of two moments is meant.
    boolean comesTwice() {
        return first != null;
    }

    /// Says that something about it cannot be.
    MomentField refused(String words) {
        return new MomentField(name, typed, null, words, first, second, which);
    }
}
