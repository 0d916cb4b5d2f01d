package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskFilter.Assignee;
import press.linecaster.articles.DeskFilter.Own;
import press.linecaster.articles.DeskFilter.Span;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;

/// What the address of the list asks for. What cannot be read asks for nothing.
///
/// @param to who has been given it
/// @param words of the headline
record DeskQuery(
        @Nullable DeskStage stage,
        @Nullable SectionId section,
        boolean isMine,
        @Nullable Assignee to,
        Due due,
        @Nullable Label label,
        DeskOrder order,
        String words) {

    static final String NOBODY = "nobody";

    private static final String LIST = "/newsroom/articles";
    private static final int WEEK = 7;

    /// Until when something is due.
    enum Due {
        WHENEVER("Whenever"),
        OVERDUE("Overdue"),
        TODAY("Today"),
        WEEK("Within seven days");

        final String label;

        Due(String label) {
            this.label = label;
        }

        String value() {
            return this == WHENEVER ? "" : word(this);
        }
    }

    static DeskQuery of(HttpServletRequest request) {
        return new DeskQuery(
                oneOf(DeskStage.values(), Queries.parameter(request, "stage")).orElse(null),
                Ids.parse(Queries.parameter(request, "section")).stream()
                        .mapToObj(SectionId::new)
                        .findFirst()
                        .orElse(null),
                "1".equals(request.getParameter("mine")),
                assignee(Queries.parameter(request, "to")),
                oneOf(Due.values(), Queries.parameter(request, "due")).orElse(Due.WHENEVER),
                oneOf(Label.values(), Queries.parameter(request, "label")).orElse(null),
                oneOf(DeskOrder.values(), Queries.parameter(request, "sort")).orElse(DeskOrder.SAVED),
                Queries.words(Queries.parameter(request, "q")));
    }

    private static @Nullable Assignee assignee(String text) {
        if (text.equals(NOBODY)) return new Assignee(null);
        return Ids.parseAddress(text).stream()
                .mapToObj(AccountId::new)
                .map(Assignee::new)
                .findFirst()
                .orElse(null);
    }

    /// Who may not see what others write sees their own.
    DeskFilter filter(Account account, ZoneId zone, Instant now) {
        var isOwn = isMine || !account.may(Right.READ_DRAFTS_OF_OTHERS);
        return DeskFilter.EVERYTHING
                .with(stage)
                .with(section)
                .with(isOwn ? new Own(account.author(), account.id()) : null)
                .with(to)
                .with(span(zone, now))
                .with(label)
                .with(words);
    }

    private @Nullable Span span(ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var start = today.atStartOfDay(zone).toInstant();
        return switch (due) {
            case WHENEVER -> null;
            case OVERDUE -> new Span(null, now);
            case TODAY -> new Span(start, today.plusDays(1).atStartOfDay(zone).toInstant());
            case WEEK -> new Span(start, today.plusDays(WEEK).atStartOfDay(zone).toInstant());
        };
    }

    /// Whether it asks for less than everything.
    boolean isNarrowed() {
        return !equals(new DeskQuery(null, null, false, null, Due.WHENEVER, null, order, ""));
    }

    /// The same, at another place.
    DeskQuery at(@Nullable DeskStage other) {
        return new DeskQuery(other, section, isMine, to, due, label, order, words);
    }

    /// As an address that can be kept.
    String address() {
        return address("");
    }

    /// @param after the place from which it continues; empty for the top
    String address(String after) {
        return address(LIST, after);
    }

    /// Of another screen that knows the same filters.
    /// @param path of that screen
    String addressOn(String path) {
        return address(path, "");
    }

    private String address(String path, String after) {
        var parameters = new LinkedHashMap<String, String>();
        if (stage != null) parameters.put("stage", stage.name());
        if (section != null) parameters.put("section", Long.toString(section.value()));
        if (isMine) parameters.put("mine", "1");
        if (to != null) parameters.put("to", toValue());
        if (due != Due.WHENEVER) parameters.put("due", due.value());
        if (label != null) parameters.put("label", word(label));
        if (order != DeskOrder.SAVED) parameters.put("sort", word(order));
        if (!words.isEmpty()) parameters.put("q", words);
        if (!after.isEmpty()) parameters.put("after", after);
        return Queries.address(path, parameters);
    }

    String toValue() {
        if (to == null) return "";
        var account = to.account();
        return account == null ? NOBODY : Ids.inAddress(account.value());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
