package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ArticleNotesTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ArticleNotesContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ArticleNotesContract {}
}
