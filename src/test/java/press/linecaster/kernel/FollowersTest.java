package press.linecaster.kernel;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.StoreModules;

class FollowersTest {

    @Nested
    @OnSqlite(with = {StoreModules.class, Noted.Kinds.class})
    class OnSqliteFile extends FollowersContract {}

    @Nested
    @OnPostgresql(with = {StoreModules.class, Noted.Kinds.class})
    class OnPostgresqlServer extends FollowersContract {}
}
