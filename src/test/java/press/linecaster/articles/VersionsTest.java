package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class VersionsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends VersionsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends VersionsContract {}
}
