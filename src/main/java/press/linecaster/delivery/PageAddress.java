package press.linecaster.delivery;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.AddressPath;

/// Where a page is kept: its path in the one way to write it, with or without a slash at the end, and the
/// parameters that it declares. So there are at most two entries for what could be written in a thousand
/// ways, and parameters that mean nothing (`utm_source` and the like) lead to the same page.
///
/// The host is not part of it: pages do not depend on it, since all absolute links come from the paper's
/// configured address.
///
/// @param key under which it is kept
/// @param request what the source is asked for
record PageAddress(String key, PageRequest request) {

    /// In UTF-16 units; longer values are cut.
    private static final int MAX_PARAMETER_LENGTH = 200;

    static PageAddress of(String path) {
        return new PageAddress(path, PageRequest.of(path));
    }

    /// @param rawPath as the client wrote it, without the query
    /// @param query as the client wrote it, without the `?`
    /// @return empty for a path that can be nobody's
    static Optional<PageAddress> of(String rawPath, @Nullable String query, PageSource source) {
        return AddressPath.normalise(rawPath).map(path -> {
            var shown = AddressPath.encode(path) + (path.length() > 1 && rawPath.endsWith("/") ? "/" : "");
            var parameters = query == null ? new TreeMap<String, String>() : parameters(path, query, source);
            return new PageAddress(shown + written(parameters), new PageRequest(path, shown, parameters));
        });
    }

    /// The address under which a page was kept.
    static Optional<PageAddress> of(StoredPage page, PageSource source) {
        var mark = page.address().indexOf('?');
        return mark < 0
                ? of(page.address(), null, source)
                : of(page.address().substring(0, mark), page.address().substring(mark + 1), source);
    }

    private static TreeMap<String, String> parameters(String path, String query, PageSource source) {
        var parameters = new TreeMap<String, String>();
        var declared = source.parameters(path);
        if (declared.isEmpty()) return parameters;
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            if (!declared.contains(name)) continue;
            var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (value != null) parameters.putIfAbsent(name, value);
        }
        return parameters;
    }

    private static @Nullable String decode(String raw) {
        try {
            var value = URLDecoder.decode(raw, StandardCharsets.UTF_8);
            if (value.length() <= MAX_PARAMETER_LENGTH) return value;
            var end = Character.isHighSurrogate(value.charAt(MAX_PARAMETER_LENGTH - 1))
                    ? MAX_PARAMETER_LENGTH - 1
                    : MAX_PARAMETER_LENGTH;
            return value.substring(0, end);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String written(Map<String, String> parameters) {
        if (parameters.isEmpty()) return "";
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
