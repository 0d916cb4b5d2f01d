package press.linecaster.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Assets;
import press.linecaster.paper.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API for people, made of the one for programs. Needs no script.
@Component
class DocumentPage {

    private static final String SCHEMA = "#/components/schemas/";

    private final OpenApi openApi;
    private final Assets assets;
    private final Settings settings;

    DocumentPage(OpenApi openApi, Assets assets, Settings settings) {
        this.openApi = openApi;
        this.assets = assets;
        this.settings = settings;
    }

    byte[] html() {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.prependChild(new DocumentType("html", "", ""));
        document.expectFirst("html").attr("lang", "en");
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        var paper = settings.paper().name();
        head.appendElement("title").text("API · " + paper);
        head.appendElement("link").attr("rel", "stylesheet").attr("href", assets.address("api.css"));
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("href", "/favicon.svg")
                .attr("type", "image/svg+xml");
        var main = document.body().appendElement("main");
        main.appendElement("p").appendElement("a").attr("href", "/").text(paper);
        introduction(main);
        contents(main);
        operations(main);
        schemas(main);
        troubles(main);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void introduction(Element main) {
        var info = openApi.document().get("info");
        main.appendElement("h1").text("The API");
        main.appendElement("p").text(info.get("description").stringValue());
        var line = main.appendElement("p");
        line.appendText("For programs: ");
        line.appendElement("a").attr("href", OpenApi.PREFIX + "/openapi.json").text(OpenApi.PREFIX + "/openapi.json");
        line.appendText(" (OpenAPI 3.1).");
    }

    private void contents(Element main) {
        var nav = main.appendElement("nav").attr("aria-label", "Operations");
        for (var tag : openApi.document().get("tags")) {
            var name = tag.get("name").stringValue();
            nav.appendElement("h2").text(tag.get("description").stringValue());
            var list = nav.appendElement("ul");
            for (var operation : openApi.operations())
                if (operation.description().at("/tags/0").asString().equals(name)) {
                    var item = list.appendElement("li");
                    item.appendElement("a")
                            .attr("href", "#" + id(operation))
                            .text(text(operation.description(), "summary"));
                    item.appendText(" ");
                    item.appendElement("code").text(operation.method() + " " + operation.path());
                }
        }
    }

    private void operations(Element main) {
        for (var operation : openApi.operations()) {
            var description = operation.description();
            var section = main.appendElement("section").attr("id", id(operation));
            section.appendElement("h3").text(text(description, "summary"));
            section.appendElement("p")
                    .appendElement("code")
                    .text(operation.method() + " " + OpenApi.PREFIX + operation.path());
            if (description.has("description")) section.appendElement("p").text(text(description, "description"));
            scopes(description, section);
            parameters(description, section);
            content("Takes", description.at("/requestBody/content"), section);
            description
                    .get("responses")
                    .propertyStream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> content(
                            "Answers " + response.getKey() + " with",
                            response.getValue().at("/content"),
                            section));
        }
    }

    private static void scopes(JsonNode description, Element section) {
        for (var requirement : description.get("security"))
            requirement.propertyStream().forEach(scheme -> {
                var line = section.appendElement("p");
                line.appendText(description.get("security").size() > 1 ? "Also with a token of " : "Needs a token of ");
                line.appendElement("code").text(scheme.getValue().get(0).stringValue());
                line.appendText(".");
            });
    }

    private void parameters(JsonNode description, Element section) {
        var parameters = description.get("parameters");
        if (parameters == null) return;
        var list = section.appendElement("dl");
        for (var each : parameters) {
            var parameter = openApi.resolved(each);
            var name = list.appendElement("dt");
            name.appendElement("code").text(text(parameter, "name"));
            name.appendText(
                    " " + text(parameter, "in") + (parameter.path("required").asBoolean(false) ? ", needed" : ""));
            list.appendElement("dd").text(text(parameter, "description"));
        }
    }

    private static void content(String words, JsonNode content, Element section) {
        if (content.isMissingNode()) return;
        var line = section.appendElement("p");
        line.appendText(words + " ");
        var types = content.propertyNames().stream().toList();
        line.appendElement("code").text(String.join(", ", types));
        name(content.at("/" + types.getFirst().replace("/", "~1") + "/schema")).ifPresent(name -> {
            line.appendText(": ");
            line.appendElement("a").attr("href", "#schema-" + name).text(name);
        });
    }

    private void schemas(Element main) {
        main.appendElement("h2").text("What is sent and answered");
        openApi.document().at("/components/schemas").propertyStream().forEach(schema -> {
            var section = main.appendElement("section").attr("id", "schema-" + schema.getKey());
            section.appendElement("h3").text(schema.getKey());
            section.appendElement("p").text(text(schema.getValue(), "description"));
            var list = section.appendElement("dl");
            schema.getValue().path("properties").propertyStream().forEach(property -> {
                var name = list.appendElement("dt");
                name.appendElement("code").text(property.getKey());
                name.appendText(" ");
                type(property.getValue(), name);
                list.appendElement("dd").text(text(property.getValue(), "description"));
            });
            if (schema.getValue().has("examples"))
                section.appendElement("pre")
                        .attr("tabindex", "0")
                        .appendElement("code")
                        .text(JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(
                                        schema.getValue().get("examples").get(0)));
        });
    }

    private static void type(JsonNode schema, Element into) {
        var name = name(schema);
        if (name.isPresent())
            into.appendElement("a").attr("href", "#schema-" + name.get()).text(name.get());
        else if (schema.has("items")) {
            into.appendText("list of ");
            type(schema.get("items"), into);
        } else if (schema.has("enum")) into.appendText(String.join(" | ", strings(schema.get("enum"))));
        else if (schema.has("anyOf")) type(schema.get("anyOf").get(0), into);
        else {
            var type = schema.path("type");
            into.appendText(type.isArray() ? String.join(" or ", strings(type)) : type.asString(""));
            if (schema.has("maxLength"))
                into.appendText(", " + schema.get("maxLength").asString() + " characters at most");
        }
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Optional<String> name(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMA) ? Optional.of(reference.substring(SCHEMA.length())) : Optional.empty();
    }

    private static void troubles(Element main) {
        main.appendElement("h2").text("When something is wrong");
        main.appendElement("p")
                .text("Answers of 400 and more are application/problem+json (RFC 9457); their type leads here.");
        var list = main.appendElement("dl");
        for (var trouble : Trouble.values()) {
            list.appendElement("dt").attr("id", trouble.word()).text(trouble.status() + " " + trouble.title());
            list.appendElement("dd").text(trouble.meaning());
        }
    }

    private static String id(OpenApi.Operation operation) {
        return text(operation.description(), "operationId");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
