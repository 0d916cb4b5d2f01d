package press.linecaster.kernel;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.StoreModules;

class ChangeLogTest {

    @Nested
    @OnSqlite(with = {StoreModules.class, Noted.Kinds.class})
    class OnSqliteFile extends ChangeLogContract {}

    @Nested
    @OnPostgresql(with = {StoreModules.class, Noted.Kinds.class})
    class OnPostgresqlServer extends ChangeLogContract {}
}
