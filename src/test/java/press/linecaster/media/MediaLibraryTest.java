package press.linecaster.media;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class MediaLibraryTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends MediaLibraryContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends MediaLibraryContract {}
}
