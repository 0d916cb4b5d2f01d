package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ArticleIntakeTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ArticleIntakeContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ArticleIntakeContract {}
}
