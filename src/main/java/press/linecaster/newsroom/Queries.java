package press.linecaster.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Addresses with parameters.
final class Queries {

    private Queries() {}

    static String address(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) return path;
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
