package press.linecaster.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (OpenAPI 3.1), from the file that programs get. What it says is what is served: a test
/// compares them.
@Component
class OpenApi {

    static final String PREFIX = "/api/v1";
    private static final String FILE = "/api/openapi.json";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    /// One thing that can be done.
    /// @param method in capital letters
    /// @param path with `{name}` for what differs, without the prefix
    record Operation(String method, String path, JsonNode description) {

        /// Whether it is at this path, which has the prefix.
        boolean isAt(String requested) {
            var wanted = (PREFIX + path).split("/", -1);
            var asked = requested.split("/", -1);
            if (wanted.length != asked.length) return false;
            for (var i = 0; i < wanted.length; i++)
                if (wanted[i].startsWith("{") ? asked[i].isEmpty() : !wanted[i].equals(asked[i])) return false;
            return true;
        }
    }

    private final JsonNode document;
    private final List<Operation> operations;

    OpenApi() {
        try (var file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
            document = JsonMapper.shared().readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        operations = List.copyOf(operations(document));
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().get(method)))));
        return operations;
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    /// What the parameter of an operation says, wherever it stands.
    JsonNode resolved(JsonNode node) {
        var reference = node.get("$ref");
        return reference == null ? node : document.at(reference.stringValue().substring(1));
    }
}
