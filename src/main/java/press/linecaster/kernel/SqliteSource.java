package press.linecaster.kernel;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// Connections to a file that prepare each statement once: to compile it costs SQLite more than to look up a
/// row by its key, and pages are made of such lookups. PostgreSQL's driver does the same by itself. They know small
/// letters of all alphabets, as PostgreSQL does; SQLite knows those of English alone.
final class SqliteSource extends SQLiteDataSource {

    private static final String PREFIX = "jdbc:sqlite:";

    SqliteSource(Path file, SQLiteConfig config) {
        super(config);
        setUrl(PREFIX + file);
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        var connection = new Connected(
                getUrl(), getUrl().substring(PREFIX.length()), getConfig().toProperties());
        Function.create(connection, "lower", new Lower(), 1, Function.FLAG_DETERMINISTIC);
        return connection;
    }

    /// No index may be made of it: other programs that open the file have SQLite's own.
    private static final class Lower extends Function {

        @Override
        protected void xFunc() throws SQLException {
            var text = value_text(0);
            if (text == null) result();
            else result(PlainText.lower(text));
        }
    }

    /// Used by one thread at a time, as the pool sees to.
    private static final class Connected extends JDBC4Connection {

        /// More than the program has; lists of ids make some statements a family.
        private static final int MOST = 256;

        private final Map<String, Prepared> idle = new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Prepared> eldest) {
                if (size() <= MOST) return false;
                eldest.getValue().discard();
                return true;
            }
        };

        Connected(String url, String file, Properties properties) throws SQLException {
            super(url, file, properties);
        }

        @Override
        public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
                throws SQLException {
            checkOpen();
            checkCursor(type, concurrency, holdability);
            var known = idle.remove(sql);
            return known == null ? new Prepared(this, sql) : known.lent();
        }

        void takeBack(Prepared statement) {
            var twin = idle.put(statement.sql(), statement);
            if (twin != null) twin.discard();
        }
    }

    /// Closing gives it back, unless something was wrong with it. Limits on rows and time, which nobody here sets,
    /// would stay.
    private static final class Prepared extends JDBC4PreparedStatement {

        private final Connected connection;
        private boolean isLent = true;

        Prepared(Connected connection, String sql) throws SQLException {
            super(connection, sql);
            this.connection = connection;
        }

        Prepared lent() {
            isLent = true;
            return this;
        }

        String sql() {
            return sql;
        }

        @Override
        public void close() throws SQLException {
            if (pointer.isClosed() || connection.isClosed()) {
                super.close();
                return;
            }
            if (!isLent) return;
            isLent = false;
            rs.close();
            clearGeneratedKeys();
            clearBatch(); // whose values are null from now on; cleared in SQLite itself, it would be compiled anew
            if (pointer.safeRunInt(DB::reset) == SQLITE_OK) connection.takeBack(this);
            else super.close();
        }

        void discard() {
            try {
                super.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a statement of SQLite cannot be closed: " + sql, e);
            }
        }
    }
}
