package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the API. Each answer is held against what the description promises.
final class Program implements AutoCloseable {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Each comes from a network of its own, so that none waits for another.
    private final String network = "203.0.113." + NETWORKS.incrementAndGet();

    private final String origin;
    private final Contract contract;
    private final @Nullable String secret;

    /// An answer.
    record Said(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// @param secret null for anybody
    Program(int port, Contract contract, @Nullable String secret) {
        this.origin = "http://127.0.0.1:" + port;
        this.contract = contract;
        this.secret = secret;
    }

    Said get(String path, String... headers) throws IOException, InterruptedException {
        return call("GET", path, null, headers);
    }

    Said post(String path, String json, String... headers) throws IOException, InterruptedException {
        return call("POST", path, json, headers);
    }

    Said patch(String path, String json, String... headers) throws IOException, InterruptedException {
        return call("PATCH", path, json, headers);
    }

    Said put(String path, @Nullable String json, String... headers) throws IOException, InterruptedException {
        return call("PUT", path, json, headers);
    }

    /// @param path beneath `/api/v1`
    /// @param json null for no body
    Said call(String method, String path, @Nullable String json, String... headers)
            throws IOException, InterruptedException {
        var bytes = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return send(method, path, bytes, "application/json", headers);
    }

    Said send(String method, String path, byte @Nullable [] bytes, String type, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + OpenApi.PREFIX + path))
                .header("X-Forwarded-For", network)
                .method(method, bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        if (bytes != null) request.header("Content-Type", type);
        if (secret != null) request.header("Authorization", "Bearer " + secret);
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        var response = client.send(request.build(), BodyHandlers.ofString());
        check(method, path, response);
        return new Said(response.statusCode(), response);
    }

    private void check(String method, String path, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() >= 400 && !method.equals("HEAD"))
            assertThat(type).as(path + ": " + response.body()).isEqualTo("application/problem+json");
        contract.operation(method.toLowerCase(Locale.ROOT), path)
                .ifPresent(
                        operation -> contract.assertPromised(operation, response.statusCode(), type, response.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
