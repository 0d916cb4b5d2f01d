package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API: well-formed, with true examples, and of all that is served and nothing else.
class OpenApiTest extends OnApi {

    @Test
    void itIsValidOpenApi() throws IOException {
        var schema = read("/openapi-3.1.schema.json");
        var document = contract.document();

        assertThat(Contract.wrongWith(document, schema)).isEmpty();
        var broken = JsonMapper.shared().readTree(document.toString().replace("\"operationId\"", "\"operation\""));
        assertThat(Contract.wrongWith(broken, schema))
                .as("the schema sees mistakes")
                .isNotEmpty();
    }

    @Test
    void itsExamplesFollowItsSchemas() {
        var schemas = contract.document().at("/components/schemas");
        var count = schemas.propertyStream()
                .mapToInt(schema -> {
                    var examples = schema.getValue().path("examples");
                    for (var example : examples) contract.assertValid(schema.getValue(), example, schema.getKey());
                    return examples.size();
                })
                .sum();

        assertThat(count).isGreaterThan(15);
    }

    @Test
    void whateverIsSentOrAnsweredHasAnExample() {
        for (var path : contract.document().get("paths"))
            for (var operation : path)
                for (var content : operation.findValues("content"))
                    for (var media : content)
                        assertHasExample(operation.path("operationId").asString(), media);
    }

    private void assertHasExample(String operation, JsonNode media) {
        if (!media.has("schema") || !media.get("schema").has("$ref")) return; // bytes, or the document itself
        assertThat(contract.resolved(media.get("schema")).path("examples").size())
                .as(operation + ": " + media.get("schema"))
                .isPositive();
    }

    @Test
    void eachRouteIsInItAndEachOperationIsServed() {
        var routes = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(OpenApi.PREFIX + "/") && pattern.length() > 8)
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> method + " " + pattern.substring(OpenApi.PREFIX.length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> operations = context.getBean(OpenApi.class).operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).isEqualTo(operations).hasSizeGreaterThan(20);
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        var ids = contract.document().get("paths").findValues("operationId").stream()
                .map(JsonNode::asString)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+[A-Z][A-Za-z]*"));
    }

    private static JsonNode read(String name) throws IOException {
        try (var file = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream(name))) {
            return JsonMapper.shared().readTree(file.readAllBytes());
        }
    }
}
