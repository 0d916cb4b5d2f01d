package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class TranslationsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends TranslationsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends TranslationsContract {}
}
