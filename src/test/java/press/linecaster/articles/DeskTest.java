package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class DeskTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends DeskContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends DeskContract {}
}
