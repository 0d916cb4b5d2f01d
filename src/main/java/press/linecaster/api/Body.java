package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that was sent: one object, no name twice, nothing behind it.
final class Body {

    /// Of a text of a hundred thousand words.
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int DEEPEST = 20;

    private static final List<MediaType> TYPES =
            List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(MOST_BYTES)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Body() {}

    static Fields fields(HttpServletRequest request) {
        return Fields.of(tree(bytes(request)));
    }

    /// Likewise where nothing need be sent.
    static Fields fieldsOrNone(HttpServletRequest request) {
        return request.getContentType() == null && request.getContentLengthLong() <= 0
                ? Fields.of(JSON.createObjectNode())
                : fields(request);
    }

    /// What was sent, as it came; at most [#MOST_BYTES].
    static byte[] bytes(HttpServletRequest request) {
        if (TYPES.stream().noneMatch(type -> type.equalsTypeAndSubtype(type(request))))
            throw new Refused(Trouble.WRONG_TYPE, "Send application/json.");
        try {
            if (request.getContentLengthLong() > MOST_BYTES) throw tooLarge();
            var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw tooLarge();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("a request did not come to its end", e);
        }
    }

    static Fields fields(byte[] bytes) {
        return Fields.of(tree(bytes));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Refused(
                    Trouble.UNREADABLE,
                    at == null
                            ? "This is no JSON: " + e.getOriginalMessage()
                            : "This is no JSON, at line %d, column %d: %s"
                                    .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
        }
    }

    /// What is said to have been sent; of something that nobody reads, where nothing is said.
    static MediaType type(HttpServletRequest request) {
        try {
            var type = request.getContentType();
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            throw new Refused(Trouble.WRONG_TYPE, "The Content-Type cannot be read.");
        }
    }

    private static Refused tooLarge() {
        return new Refused(Trouble.TOO_LARGE, "8 MB of JSON at most.");
    }
}
