package press.linecaster.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a browser has sent when somebody pressed the button of a form: `application/x-www-form-urlencoded` as
/// the URL standard has it, in UTF-8.
public sealed interface Posted {

    /// Ten thousand characters of Chinese are ninety thousand bytes in this coding.
    int MOST_BYTES = 128 * 1024;

    int MOST_FIELDS = 200;

    /// Of what is too long.
    long MOST_IGNORED = 64L * 1024 * 1024;

    /// What was typed, by the name of the field.
    record Form(Map<String, List<String>> fields) implements Posted {

        public Form {
            fields = Map.copyOf(fields);
        }

        /// Of several with one name the first; empty where there is none.
        public String get(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        /// In the order in which they were sent.
        public List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }

        /// Whether there is such a field, be it empty.
        public boolean has(String name) {
            return fields.containsKey(name);
        }
    }

    /// What cannot be read.
    ///
    /// @param name of the phrases that say why
    record Unreadable(int status, String name) implements Posted {}

    static Posted by(HttpServletRequest request) {
        return by(request, MOST_BYTES);
    }

    /// @param mostBytes that are read of it
    static Posted by(HttpServletRequest request, int mostBytes) {
        if (!isForm(request.getContentType())) return new Unreadable(415, "unreadable");
        try {
            if (request.getContentLengthLong() > mostBytes) return tooLong(request);
            var body = request.getInputStream().readNBytes(mostBytes + 1);
            if (body.length > mostBytes) return tooLong(request);
            return new Form(fields(new String(body, StandardCharsets.ISO_8859_1)));
        } catch (CharacterCodingException e) {
            return new Unreadable(400, "unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException("a form did not come to its end", e);
        }
    }

    /// Lets the rest come, within reason: a browser that is cut off while it sends shows no answer.
    private static Unreadable tooLong(HttpServletRequest request) throws IOException {
        var rest = request.getInputStream();
        for (var left = MOST_IGNORED; left > 0; ) {
            var skipped = rest.skip(left);
            if (skipped <= 0) break;
            left -= skipped;
        }
        return new Unreadable(413, "too.long");
    }

    private static boolean isForm(@Nullable String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            var charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Map<String, List<String>> fields(String body) throws CharacterCodingException {
        var fields = new HashMap<String, List<String>>();
        var parts = body.split("&", MOST_FIELDS + 1);
        for (var part : Arrays.asList(parts).subList(0, Math.min(parts.length, MOST_FIELDS))) {
            var equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            fields.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
        return fields;
    }

    /// A percent sign that begins no byte stands for itself.
    private static String decoded(String text) throws CharacterCodingException {
        var bytes = ByteBuffer.allocate(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                bytes.put((byte) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else bytes.put((byte) (c == '+' ? ' ' : c));
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
