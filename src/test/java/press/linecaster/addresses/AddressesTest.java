package press.linecaster.addresses;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class AddressesTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends AddressesContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends AddressesContract {}
}
