package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class MomentsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends MomentsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends MomentsContract {}
}
