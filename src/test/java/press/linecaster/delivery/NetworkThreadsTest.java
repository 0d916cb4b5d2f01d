package press.linecaster.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.testing.TestDatabase;

/// A page that is kept is answered by the thread that has read the request, and by no other: in the whole
/// application, since what costs this is put around the front door from outside.
@SpringBootTest(classes = Linecaster.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
class NetworkThreadsTest {

    private static final int HITS = 200;
    /// A page that no change and no moment makes stale while it is being counted.
    private static final String PAGE = "/robots.txt";

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private Delivery delivery;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Thread> answering = new CopyOnWriteArrayList<>();
    private Server server;
    private ServerConnector connector;

    @BeforeEach
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aPageIsKept() throws Exception {
        server = ((JettyWebServer) requireNonNull(context.getWebServer())).getServer();
        connector = (ServerConnector) server.getConnectors()[0];
        for (var hits = delivery.meters.hits.sum(); delivery.meters.hits.sum() == hits; ) ask();
        server.setRequestLog((request, response) -> answering.add(Thread.currentThread()));
    }

    @AfterEach
    void close() {
        server.setRequestLog(null);
        client.close();
    }

    @Test
    void aHitIsHandedToNoOtherThread() throws Exception {
        var hits = delivery.meters.hits.sum();
        var atOnce = count(AdaptiveExecutionStrategy::getPCTasksConsumed);
        var handedOver = handedOver();

        for (var i = 0; i < HITS; i++) ask();

        assertThat(delivery.meters.hits.sum() - hits).isEqualTo(HITS);
        assertThat(count(AdaptiveExecutionStrategy::getPCTasksConsumed) - atOnce)
                .isGreaterThanOrEqualTo(HITS);
        assertThat(handedOver() - handedOver).isZero();
        assertThat(answering)
                .isNotEmpty()
                .noneMatch(Thread::isVirtual)
                .allMatch(thread -> thread.getName().startsWith("network"));
    }

    @Test
    void nothingStandsBeforeTheFrontDoor() {
        assertThat(server.getHandler()).isSameAs(delivery.door);
        assertThat(server.getDescendants(StatisticsHandler.class))
                .singleElement()
                .isInstanceOf(UnderWay.class);
    }

    private void ask() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + PAGE))
                .header("Accept-Encoding", "gzip")
                .build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private long handedOver() {
        return count(AdaptiveExecutionStrategy::getPECTasksExecuted)
                + count(AdaptiveExecutionStrategy::getPICTasksExecuted)
                + count(AdaptiveExecutionStrategy::getEPCTasksConsumed);
    }

    private long count(ToLongFunction<AdaptiveExecutionStrategy> tasks) {
        return connector.getBean(SelectorManager.class).getBeans(ManagedSelector.class).stream()
                .map(selector -> selector.getBean(AdaptiveExecutionStrategy.class))
                .mapToLong(tasks)
                .sum();
    }
}
