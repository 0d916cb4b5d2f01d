package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import press.linecaster.Linecaster;
import press.linecaster.paper.Settings;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void nobodyIsLetInBeforeThereIsAPaper() throws IOException {
        var options = options("--port", Integer.toString(freePort()));
        var hasRun = new AtomicBoolean();

        try (var context = new Application(Linecaster.class).serve(folder, options, before -> {
            assertThat(before.getBean(Settings.class).isUndecided()).isTrue();
            assertThatThrownBy(() -> connect(options.port())).isInstanceOf(ConnectException.class);
            hasRun.set(true);
        })) {
            assertThat(hasRun).isTrue();
            connect(new Server(context, options.host()).port());
        }
    }

    @Test
    void aTakenPortIsSaidBeforeTheWorkAndNotAfterIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = Said.by("demo", "--port", Integer.toString(other.getLocalPort()));

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void theDemoPaperIsWhereItIsServed() {
        try (var context = new Application(Linecaster.class).work(folder, options())) {
            DemoPaper.moveTo("http://localhost:9000/", context);
            assertThat(address(context)).isEqualTo(URI.create("http://localhost:9000"));
        }
    }

    @Test
    void whereSomebodySaysThatItIsCountsForMore() {
        var options = options("--port", "0", "--address", "https://demo.example");
        try (var context = new Application(Linecaster.class).serve(folder, options)) {
            DemoPaper.moveTo("http://localhost:9000/", context);
            assertThat(address(context)).isEqualTo(URI.create("https://demo.example"));
        }
    }

    private static URI address(ApplicationContext context) {
        return context.getBean(Settings.class).paper().address();
    }

    private static void connect(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Options options(String... words) {
        var options = new Options();
        new CommandLine(options).parseArgs(words);
        return options;
    }
}
