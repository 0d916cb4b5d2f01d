package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a browser has sent when somebody pressed the button of a form: `application/x-www-form-urlencoded` as
/// the URL standard has it, in UTF-8.
sealed interface Posted {

    /// Ten thousand characters of Chinese are ninety thousand bytes in this coding.
    int MOST_BYTES = 128 * 1024;

    int MOST_FIELDS = 50;

    /// What was typed, by the name of the field. Of several with one name the first counts.
    record Form(Map<String, String> fields) implements Posted {

        public Form {
            fields = Map.copyOf(fields);
        }

        String get(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /// What cannot be read.
    ///
    /// @param name of the phrases that say why
    record Unreadable(int status, String name) implements Posted {}

    static Posted by(HttpServletRequest request) {
        if (!isForm(request.getContentType())) return new Unreadable(415, "unreadable");
        if (request.getContentLengthLong() > MOST_BYTES) return new Unreadable(413, "too.long");
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) return new Unreadable(413, "too.long");
            return new Form(fields(new String(body, StandardCharsets.ISO_8859_1)));
        } catch (CharacterCodingException e) {
            return new Unreadable(400, "unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException("a form did not come to its end", e);
        }
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

    private static Map<String, String> fields(String body) throws CharacterCodingException {
        var fields = new HashMap<String, String>();
        for (var part : body.split("&", MOST_FIELDS + 1)) {
            if (fields.size() == MOST_FIELDS) break;
            var equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            fields.putIfAbsent(name, equals < 0 ? "" : decoded(part.substring(equals + 1)));
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
