package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class FilingsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends FilingsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends FilingsContract {}
}
