package press.linecaster.search;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class SearchTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends SearchContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends SearchContract {}
}
