import java.io.IOException;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// A real OpenSearch for tests: one node that listens on this machine only. Prints `ready` and its address
/// once it answers, and ends when its input does, so that it never outlives whoever has started it.
class Server {

    private Server() {}

    /// @param arguments a folder of its own, and a port from 9200 to 9299
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[1]);
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> settings.put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node")
                .put("http.port", port)
                .put("transport.port", "9300-9399")
                // a full disk is no matter of these tests; with it, OpenSearch would make its indices read-only
                .put("cluster.routing.allocation.disk.threshold_enabled", false));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(Path.of(arguments[0]).toString())
                .clusterName("linecaster-tests-" + port)
                // the runner counts its nodes from 1 and adds that
                .baseHttpPort(port - 1)
                .numOfNode(1)
                .disableESLogger());
        runner.ensureYellow();
        System.out.println("ready http://127.0.0.1:" + port);
        while (System.in.read() >= 0) continue;
        Runtime.getRuntime().halt(0);
    }
}
