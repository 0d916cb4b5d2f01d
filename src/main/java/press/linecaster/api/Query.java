package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;

/// What stands behind the question mark. What nobody asks for is refused, so that a slip of the pen is no answer to
/// another question.
record Query(String path, Map<String, String> parameters) {

    static final int MOST = 100;
    static final int USUAL = 20;

    Query {
        parameters = new LinkedHashMap<>(parameters);
    }

    /// @param known the parameters that there are here
    /// @throws Refused for any other, and for one that comes twice
    static Query of(HttpServletRequest request, Set<String> known) {
        var parameters = new LinkedHashMap<String, String>();
        var query = request.getQueryString();
        for (var pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!known.contains(name))
                throw wrong(name, "there is none of that name here; there are " + String.join(", ", known));
            if (parameters.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null)
                throw wrong(name, "it stands there twice");
        }
        return new Query(request.getRequestURI(), parameters);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    Optional<Long> id(String name) {
        return text(name)
                .map(value -> Ids.parseAddress(value).stream()
                        .boxed()
                        .findFirst()
                        .orElseThrow(() -> wrong(name, "this is no id")));
    }

    Optional<Instant> moment(String name) {
        return text(name)
                .map(value -> Fields.moment(value.replace(' ', '+'))
                        .orElseThrow(() -> wrong(name, "it must be a moment such as 2026-11-30T06:00:00Z")));
    }

    /// How many are wanted.
    int limit() {
        return text("limit")
                .map(value -> Ids.parse(value).stream()
                        .filter(number -> number <= MOST)
                        .mapToInt(Math::toIntExact)
                        .findFirst()
                        .orElseThrow(() -> wrong("limit", "it must be 1 to " + MOST)))
                .orElse(USUAL);
    }

    /// Where a list goes on.
    Optional<Cursor> after() {
        return text("after")
                .map(value -> Cursor.parse(value)
                        .orElseThrow(() -> wrong("after", "take it from next in the answer before")));
    }

    /// The address of what comes after a place in the list.
    String next(String after) {
        var all = new LinkedHashMap<>(parameters);
        all.put("after", after);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    static Refused wrong(String name, String why) {
        return new Refused(Trouble.UNREADABLE, "The parameter " + name + ": " + why + ".");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(Trouble.UNREADABLE, "A percent sign in the address is followed by no two digits.");
        }
    }
}
