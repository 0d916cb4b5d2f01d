package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/// What the driver must still do when its statements are kept.
class SqliteSourceTest {

    @TempDir
    private Path folder;

    private SqliteSource source;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        source = new SqliteSource(folder.resolve("statements.db"), config);
        connection = source.getConnection();
        execute(connection, "create table story (id integer primary key, headline text unique)");
        execute(connection, "insert into story values (1, 'One'), (2, 'Two'), (3, 'Three')");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementThatWasClosedIsUsedAgain() throws SQLException {
        var first = connection.prepareStatement("select headline from story where id = ?");
        first.close();

        assertThat(connection.prepareStatement("select headline from story where id = ?"))
                .isSameAs(first);
        assertThat(headline(connection, 2)).isEqualTo("Two");
        assertThat(headline(connection, 3)).isEqualTo("Three");
    }

    @Test
    void smallLettersAreKnownInAllAlphabets() throws SQLException {
        try (var rows =
                connection.createStatement().executeQuery("select lower('ÄRGER Ωμέγα'), lower(null), lower(7)")) {
            assertThat(rows.getString(1)).isEqualTo("ärger ωμέγα");
            assertThat(rows.getString(2)).isNull();
            assertThat(rows.getString(3)).isEqualTo("7");
        }
    }

    @Test
    void theSameStatementCanBeOpenTwice() throws SQLException {
        try (var one = byId(connection, 1);
                var two = byId(connection, 2);
                var firstOfOne = one.executeQuery();
                var firstOfTwo = two.executeQuery()) {
            assertThat(two).isNotSameAs(one);
            assertThat(firstOfOne.getString(1)).isEqualTo("One");
            assertThat(firstOfTwo.getString(1)).isEqualTo("Two");
        }
        assertThat(headline(connection, 3)).isEqualTo("Three");
    }

    @Test
    void valuesAreNotRememberedForTheNext() throws SQLException {
        assertThat(headline(connection, 1)).isEqualTo("One");

        try (var again = connection.prepareStatement("select headline from story where id = ?");
                var row = again.executeQuery()) {
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void whatWasNotReadToItsEndHoldsNoReadTransaction() throws SQLException {
        try (var all = connection.prepareStatement("select headline from story order by id")) {
            assertThat(all.executeQuery().next()).isTrue();
        }
        try (var other = source.getConnection()) {
            execute(other, "update story set headline = 'New' where id = 1");
        }

        assertThat(headline(connection, 1)).isEqualTo("New");
    }

    @Test
    void aStatementThatFailedWorksAgain() throws SQLException {
        for (var attempt = 0; attempt < 3; attempt++) {
            try (var insert = connection.prepareStatement("insert into story values (?, ?)")) {
                insert.setInt(1, 10 + attempt);
                insert.setString(2, "One");
                assertThatThrownBy(insert::executeUpdate).isInstanceOf(SQLException.class);
            }
        }
        try (var insert = connection.prepareStatement("insert into story values (?, ?)")) {
            insert.setInt(1, 10);
            insert.setString(2, "Ten");
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        assertThat(headline(connection, 10)).isEqualTo("Ten");
    }

    @Test
    void aTableThatWasChangedMeanwhileIsReadAsItIs() throws SQLException {
        headline(connection, 1);
        execute(connection, "alter table story add column kicker text");

        assertThat(headline(connection, 1)).isEqualTo("One");
    }

    @Test
    void closingTwiceLendsItToNobodyTwice() throws SQLException {
        var sql = "select headline from story where id = ?";
        var first = connection.prepareStatement(sql);
        first.close();
        first.close();

        assertThat(connection.prepareStatement(sql)).isSameAs(first);
        assertThat(connection.prepareStatement(sql)).isNotSameAs(first);
        assertThat(headline(connection, 1)).isEqualTo("One");
    }

    @Test
    void thereIsAnEndToWhatIsKept() throws SQLException {
        var first = connection.prepareStatement("select 0");
        first.close();
        for (var n = 1; n <= 256; n++)
            connection.prepareStatement("select " + n).close();

        assertThat(connection.prepareStatement("select 0")).isNotSameAs(first);
        assertThat(first.isClosed()).isTrue();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String headline(Connection connection, int id) throws SQLException {
        try (var query = byId(connection, id);
                var row = query.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static PreparedStatement byId(Connection connection, int id) throws SQLException {
        var query = connection.prepareStatement("select headline from story where id = ?");
        query.setInt(1, id);
        return query;
    }
}
