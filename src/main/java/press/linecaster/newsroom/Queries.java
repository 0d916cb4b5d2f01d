package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import press.linecaster.kernel.PlainText;

/// Addresses with parameters, written and read.
final class Queries {

    private static final int LONGEST_WORDS = 200;

    private Queries() {}

    /// Empty for what is not there. Of a form that is posted it reads the body.
    static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /// What somebody searches for: one line, and no more of it than anybody types.
    static String words(String typed) {
        return words(typed, LONGEST_WORDS);
    }

    static String words(String typed, int longest) {
        var words = PlainText.line(typed);
        return words.substring(0, Math.min(longest, words.length()));
    }

    static String address(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) return path;
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
