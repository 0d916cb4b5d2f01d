package press.linecaster.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Cursor;
import press.linecaster.media.LibraryFilter;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.people.Account;

/// What somebody looks for in the library, as addresses have it.
///
/// @param words empty for any
/// @param after where the list goes on; null from the top
record PictureShelf(
        String words,
        What what,
        State state,
        boolean isMine,
        @Nullable Cursor after) {

    private static final Duration SOON = Duration.ofDays(30);

    enum What {
        EVERYTHING("Everything"),
        PICTURES("Pictures"),
        PLAYERS("Sound and film"),
        FILES("Documents");

        private final String label;

        What(String label) {
            this.label = label;
        }

        private Set<Kind> kinds() {
            return switch (this) {
                case EVERYTHING -> EnumSet.allOf(Kind.class);
                case PICTURES -> EnumSet.of(Kind.PICTURE);
                case PLAYERS -> EnumSet.of(Kind.AUDIO, Kind.VIDEO);
                case FILES -> EnumSet.of(Kind.DOCUMENT);
            };
        }

        String label() {
            return label;
        }
    }

    enum State {
        ANY("Any"),
        WORDLESS("Without words for the blind"),
        ENDING("Rights end within 30 days"),
        ENDED("Rights have ended"),
        UNUSED("Used nowhere");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// @param parameter of the query by its name; empty where it has none
    static PictureShelf of(UnaryOperator<String> parameter) {
        return new PictureShelf(
                Queries.words(parameter.apply("q")),
                named(What.class, parameter.apply("kind"), What.EVERYTHING),
                named(State.class, parameter.apply("state"), State.ANY),
                "1".equals(parameter.apply("mine")),
                Cursor.parse(parameter.apply("after")).orElse(null));
    }

    private static <E extends Enum<E>> E named(Class<E> all, String name, E otherwise) {
        for (var each : all.getEnumConstants()) if (value(each).equals(name)) return each;
        return otherwise;
    }

    static String value(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    LibraryFilter filter(Account account, Instant now) {
        var end = switch (state) {
            case ENDING -> new LibraryFilter.End(now, now.plus(SOON));
            case ENDED -> new LibraryFilter.End(Instant.EPOCH, now);
            default -> null;
        };
        return new LibraryFilter(
                what.kinds(),
                state == State.WORDLESS,
                end,
                isMine ? account.id().value() : null,
                words);
    }

    boolean isNarrowed() {
        return !words.isEmpty() || what != What.EVERYTHING || state != State.ANY || isMine;
    }

    /// The address at which the list goes on.
    String next(String path, Media last) {
        return address(path, cursor(last));
    }

    /// The address of the list itself.
    String here(String path) {
        return address(path, after);
    }

    private String address(String path, @Nullable Cursor from) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) parameters.put("q", words);
        if (what != What.EVERYTHING) parameters.put("kind", value(what));
        if (state != State.ANY) parameters.put("state", value(state));
        if (isMine) parameters.put("mine", "1");
        if (from != null) parameters.put("after", from.text());
        return Queries.address(path, parameters);
    }

    static Cursor cursor(Media media) {
        return new Cursor(media.addedAt(), media.id().value());
    }
}
