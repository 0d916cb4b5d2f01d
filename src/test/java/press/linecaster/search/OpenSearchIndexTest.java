package press.linecaster.search;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import press.linecaster.testing.OpenSearchServer;

@Tag("real")
class OpenSearchIndexTest extends SearchIndexContract {

    private static final AtomicInteger places = new AtomicInteger();

    private String prefix = "";

    /// A server is kept for all tests, and each has its own names there.
    static SearchProperties settings(String prefix) {
        return new SearchProperties(OpenSearchServer.running().address(), "", "", prefix, Duration.ofSeconds(30), 1, 0);
    }

    static String freshPrefix() {
        return "test-" + places.incrementAndGet() + "-";
    }

    @Override
    @BeforeEach
    void begin() throws Exception {
        prefix = freshPrefix();
        super.begin();
    }

    @AfterEach
    void remove() {
        try (var connection = new OpenSearchConnection(settings(prefix))) {
            connection.write("DELETE", prefix + "*", null);
        }
    }

    @Override
    Indices open() {
        return new OpenSearchIndices(settings(prefix));
    }
}
