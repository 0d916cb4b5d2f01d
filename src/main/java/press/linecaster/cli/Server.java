package press.linecaster.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// A server that has started in this process.
record Server(ConfigurableApplicationContext context, String host) {

    /// Where a browser on this machine finds it.
    String address() {
        return "http://" + (isLocal() ? "localhost" : host) + ":" + port() + "/";
    }

    /// That nothing else listens there, which a server finds out only once it has all else.
    /// @throws PortInUseException if something does
    static void requireFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port); // whatever else it is, the server will say
        }
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// Such as `1.4 s`: since the JVM was started.
    static String timeSinceStart() {
        return String.format(
                Locale.ROOT, "%.1f s", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    }

    /// Returns when it has been stopped: by a signal, by its owner, or by an interrupt of this thread.
    void awaitStop() {
        var stopped = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        try {
            if (context.isActive()) stopped.await();
        } catch (InterruptedException e) {
            // asked to stop, which is what happens next
        }
    }

    private boolean isLocal() {
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
