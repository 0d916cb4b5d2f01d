package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the description of the API promises, held against real requests and answers.
final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
    }

    JsonNode document() {
        return document;
    }

    /// An operation by its method in small letters and the path that was asked for, beneath the prefix.
    Optional<JsonNode> operation(String method, String path) {
        var asked = path.split("\\?", 2)[0].split("/", -1);
        return document.get("paths")
                .propertyStream()
                .filter(each -> isAt(each.getKey().split("/", -1), asked))
                .flatMap(each -> Optional.ofNullable(each.getValue().get(method)).stream())
                .findFirst();
    }

    private static boolean isAt(String[] wanted, String[] asked) {
        if (wanted.length != asked.length) return false;
        for (var i = 0; i < wanted.length; i++)
            if (!wanted[i].startsWith("{") && !wanted[i].equals(asked[i])) return false;
        return true;
    }

    /// Fails for an answer that was not promised.
    void assertPromised(JsonNode operation, int status, String type, String body) {
        var id = operation.get("operationId").asString();
        var responses = operation.get("responses");
        var response = resolved(responses.has("" + status) ? responses.get("" + status) : responses.get("default"));
        if (body.isEmpty()) return;
        var content = response.get("content");
        assertThat(content).as(id + " " + status + " has a content").isNotNull();
        assertThat(content.propertyNames()).as(id + " " + status).contains(type);
        assertValid(content.get(type).get("schema"), JsonMapper.shared().readTree(body), id + " " + status);
    }

    /// Fails for what does not follow a schema.
    void assertValid(JsonNode schema, JsonNode value, String what) {
        var errors =
                known.computeIfAbsent(schema.toString(), _ -> compiled(schema)).validate(value);
        assertThat(errors).as(what + ": " + value).isEmpty();
    }

    private Schema compiled(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// What is wrong with a document, by the schema of OpenAPI 3.1.
    static List<Error> wrongWith(JsonNode document, JsonNode ofOpenApi) {
        return SCHEMAS.getSchema(ofOpenApi).validate(document);
    }
}
