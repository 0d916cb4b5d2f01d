package press.linecaster.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

    @TempDir
    private Path folder;

    @Override
    Indices open() {
        return LuceneIndices.in(folder);
    }
}
