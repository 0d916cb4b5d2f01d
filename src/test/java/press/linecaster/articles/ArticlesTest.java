package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ArticlesTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ArticlesContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ArticlesContract {}
}
