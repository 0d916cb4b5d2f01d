package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;

/// Addresses as attackers write them: what passes here is what the client connects to.
class WebAddressTest {

    private static final FetchProperties NOTHING_ALLOWED = new FetchProperties(Set.of());
    private static final String PUBLIC = "93.184.216.34";

    /// What the names of the collection lead to; all others are public.
    private static final Map<String, String> NAMES = Map.of(
            "localtest.me", "127.0.0.1",
            "127.0.0.1.nip.io", "127.0.0.1",
            "169.254.169.254.nip.io", "169.254.169.254",
            "kubernetes.default.svc", "10.96.0.1",
            "metadata.packet.net", "192.80.8.124",
            "make-93.184.216.34-rebind-127.0.0.1-rr.1u.ms", "127.0.0.1");

    private final GuardedResolver resolver =
            new GuardedResolver(NOTHING_ALLOWED, WebAddressTest::lookedUp, UnaryOperator.identity());

    @TestFactory
    Stream<DynamicTest> addresses() {
        return Corpus.cases("ssrf/addresses.json")
                .map(each -> DynamicTest.dynamicTest(each.get("address").asString(), () -> checkAddress(each)));
    }

    private void checkAddress(JsonNode example) {
        var address = example.get("address").asString();
        var taken = isTaken("http://" + (address.contains(":") ? "[" + address + "]" : address) + "/");
        var expected = example.get("expect").asString();
        if (!expected.equals("either")) assertThat(taken).isEqualTo(expected.equals("allow"));
    }

    @TestFactory
    Stream<DynamicTest> urls() {
        return Corpus.cases("ssrf/urls.json")
                .map(each -> DynamicTest.dynamicTest(each.get("url").asString(), () -> checkUrl(each)));
    }

    private void checkUrl(JsonNode example) throws NotFetched {
        var url = example.get("url").asString();
        var expected = example.get("expect").asString();
        if (expected.contains("allow-as:")) {
            var host = expected.substring(expected.indexOf("allow-as:") + "allow-as:".length());
            if (isTaken(url))
                assertThat(WebAddress.parse(url, NOTHING_ALLOWED).host()).isEqualTo(host);
            else assertThat(expected).startsWith("refuse");
        } else if (expected.startsWith("deny-if-it-resolves-private")) {
            assertThat(isTaken(url)).isTrue();
        } else {
            assertThat(isTaken(url)).isEqualTo(expected.startsWith("allow"));
        }
    }

    @TestFactory
    Stream<DynamicTest> answersOfTheDirectoryOfNames() {
        return Corpus.cases("ssrf/resolver-scenarios.json")
                .map(each -> DynamicTest.dynamicTest(each.get("name").asString(), () -> checkScenario(each)));
    }

    /// Every hop asks again, so that the last answer decides.
    private static void checkScenario(JsonNode scenario) {
        for (var answers : scenario.get("answers").values()) {
            var addresses = answers.valueStream()
                    .map(answer -> InetAddress.ofLiteral(answer.asString()))
                    .toArray(InetAddress[]::new);
            var hop = resolve(
                    new GuardedResolver(NOTHING_ALLOWED, host -> addresses, UnaryOperator.identity()),
                    scenario.get("host").asString());
            var isPublic =
                    addresses.length == 1 && addresses[0].getHostAddress().equals(PUBLIC);
            assertThat(hop.isCompletedExceptionally()).isEqualTo(!isPublic);
        }
    }

    @Test
    void whatIsAllowedIsAllowedAtThatPortOnly() throws NotFetched {
        var allowing = new FetchProperties(Set.of("127.0.0.1:8099", "Media.Intern:22"));

        assertThat(WebAddress.parse("http://127.0.0.1:8099/a", allowing).port()).isEqualTo(8099);
        assertThat(WebAddress.parse("http://media.intern:22/a", allowing).host())
                .isEqualTo("media.intern");
        assertThat(isTaken("http://127.0.0.1:8100/a", allowing)).isFalse();
    }

    @Test
    void addressesOfAllScriptsAreWrittenInAscii() throws NotFetched {
        var address = WebAddress.parse("https://Zürich.example/bilder/größe.jpg?ä=1#oben", NOTHING_ALLOWED);

        assertThat(address.uri()).hasToString("https://xn--zrich-kva.example/bilder/gr%C3%B6%C3%9Fe.jpg?%C3%A4=1");
    }

    private boolean isTaken(String url) {
        return isTaken(url, NOTHING_ALLOWED);
    }

    private boolean isTaken(String url, FetchProperties properties) {
        try {
            var address = WebAddress.parse(url, properties);
            return !resolve(resolver, address.host()).isCompletedExceptionally();
        } catch (NotFetched e) {
            return false;
        }
    }

    private static CompletableFuture<List<InetSocketAddress>> resolve(GuardedResolver resolver, String host) {
        var answer = new Promise.Completable<List<InetSocketAddress>>();
        resolver.resolve(host, 80, Map.of(), answer);
        return answer;
    }

    private static InetAddress[] lookedUp(String host) throws UnknownHostException {
        var isLiteral = host.matches("[0-9.]+") || host.contains(":");
        return new InetAddress[] {InetAddress.ofLiteral(isLiteral ? host : NAMES.getOrDefault(host, PUBLIC))};
    }
}
