package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class CorrectionsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends CorrectionsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends CorrectionsContract {}
}
