package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.search.Found.Match;
import press.linecaster.testing.ChildJvm;
import press.linecaster.testing.OpenSearchServer;

/// What remains of an index whose writer is killed in the middle.
@Tag("real")
class IndexCrashTest {

    @TempDir
    private Path folder;

    @Test
    void luceneHoldsAllUpToThePositionThatItSays() throws Exception {
        holdsAllUpToItsPosition(Map.of("folder", folder.toString()));
    }

    @Test
    void openSearchHoldsAllUpToThePositionThatItSays() throws Exception {
        holdsAllUpToItsPosition(Map.of(
                "address", OpenSearchServer.running().address().toString(),
                "prefix", OpenSearchIndexTest.freshPrefix()));
    }

    private static void holdsAllUpToItsPosition(Map<String, String> settings) throws Exception {
        var said = written(settings);

        try (var indices = IndexingProcess.open(settings)) {
            var index = indices.current().orElseThrow();
            var position = index.position();
            assertThat(position).isGreaterThanOrEqualTo(said);
            index.refresh();
            var found =
                    index.find(Plans.words("fire").page(null, 10_000).plan()).matches();
            assertThat(found)
                    .extracting(Match::id)
                    .containsAll(LongStream.rangeClosed(1, position).boxed().toList());
        }
    }

    /// @return the last position that was committed before the end, as far as is known
    private static long written(Map<String, String> settings) throws IOException, InterruptedException {
        try (var child = ChildJvm.start(IndexingProcess.class, settings)) {
            var position = 0L;
            while (position < 30) position = Long.parseLong(child.awaitLine());
            child.kill();
            return position;
        }
    }
}
