package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ListsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ListsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ListsContract {}
}
