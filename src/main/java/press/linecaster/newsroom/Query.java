package press.linecaster.newsroom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of an address, and nothing of a form that was posted to it.
record Query(@Nullable String text) {

    private static final int MOST = 300;

    /// In their order; what is no coding stands for nothing.
    List<String> values(String name) {
        if (text == null) return List.of();
        return Arrays.stream(text.split("&", MOST))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).equals(name))
                .map(pair -> pair.length < 2 ? "" : decoded(pair[1]))
                .toList();
    }

    /// Of several the first; empty for none.
    String get(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    private static String decoded(String coded) {
        try {
            return URLDecoder.decode(coded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
