package press.linecaster.audience;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class HotListTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends HotListContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends HotListContract {}
}
