package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class WorkingCopiesTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends WorkingCopiesContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends WorkingCopiesContract {}
}
