package press.linecaster.sections;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class SectionsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends SectionsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends SectionsContract {}
}
