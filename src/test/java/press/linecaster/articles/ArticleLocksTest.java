package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ArticleLocksTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ArticleLocksContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ArticleLocksContract {}
}
