package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ArticlesCrashTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ArticlesCrashContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ArticlesCrashContract {}
}
