package press.linecaster.delivery;

import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.ReaderNetworks;

/// Puts delivery in front of the servlet container.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    /// Only the network's own work is done on these threads, all else on virtual ones.
    private static final int NETWORK_THREADS = 16;

    /// Old sites have links with an empty step, an encoded slash (`%2F`) or an encoded percent sign in them. To the
    /// front door, which compares whole decoded paths, they mean one page; it passes on none of them.
    private static final UriCompliance OF_OLD_LINKS = UriCompliance.DEFAULT.with(
            "of old links",
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    /// How long a reader may pause in the middle of an answer when the server is to end. Jetty's own second cuts off
    /// whoever rides through a tunnel.
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(20);

    private static void configure(Connector connector) {
        if (connector instanceof AbstractConnector network) network.setShutdownIdleTimeout(PATIENCE_AT_END.toMillis());
        for (var protocol : connector.getConnectionFactories())
            if (protocol instanceof HttpConfiguration.ConnectionFactory http)
                http.getHttpConfiguration().setUriCompliance(OF_OLD_LINKS);
    }

    @Bean
    Delivery delivery(
            PageSource source,
            Assets assets,
            ObjectProvider<ReadListener> listener,
            ReaderNetworks networks,
            DeliveryProperties properties,
            DataFolder data,
            Clock clock) {
        return new Delivery(
                source,
                assets,
                listener.getIfAvailable(() -> ReadListener.NOBODY),
                networks,
                properties,
                data.path().resolve("pages"),
                31 * Build.fingerprint() + source.makeUp(),
                clock);
    }

    @Bean
    PageFollower pageFollower(Delivery delivery) {
        return delivery.follower;
    }

    @Bean
    @Order // after Spring Boot's own, which would put everything on virtual threads, selectors included
    WebServerFactoryCustomizer<JettyServletWebServerFactory> frontDoor(ObjectProvider<Delivery> delivery) {
        return factory -> {
            var threads = new QueuedThreadPool(NETWORK_THREADS);
            threads.setName("network");
            factory.setThreadPool(threads);
            // not at once, whatever this seems to say: the server finds our own count of what is under way,
            // while the one that it would put in front of everything costs each hit a good deal
            factory.setShutdown(Shutdown.IMMEDIATE);
            factory.addServerCustomizers(server -> {
                var door = delivery.getObject().door;
                door.setHandler(new UnderWay(door, server.getHandler()));
                server.setHandler(door);
                server.setErrorHandler(new InPlainWords());
                for (var connector : server.getConnectors()) configure(connector);
            });
        };
    }
}
