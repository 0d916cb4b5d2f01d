package press.linecaster.kernel;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Inserts many rows of one table by one prepared statement in batches, in the transaction of the caller. For
/// imports: jOOQ's own batches bind through its rendering and are several times slower for small rows.
public final class BulkInsert {

    private static final int BATCH = 1000;

    private BulkInsert() {}

    /// Inserts all records with all columns of their table.
    /// @throws DataIntegrityViolationException when the database refuses a row, such as a second one with
    ///     its key
    public static <R extends TableRecord<R>> void into(DSLContext db, Table<R> table, List<R> records) {
        if (records.isEmpty()) return;
        var fields = table.fields();
        var sql = Stream.of(fields)
                .map(Field::getName)
                .collect(Collectors.joining(
                        ", ",
                        "insert into " + table.getName() + " (",
                        ") values (" + "?, ".repeat(fields.length - 1) + "?)"));
        db.connection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var waiting = 0;
                for (var record : records) {
                    for (var i = 0; i < fields.length; i++) bind(statement, i + 1, fields[i], record);
                    statement.addBatch();
                    if (++waiting % BATCH == 0) statement.executeBatch();
                }
                if (waiting % BATCH != 0) statement.executeBatch();
            } catch (SQLException e) {
                if (isRefusal(e)) throw new DataIntegrityViolationException(table.getName() + ": " + e.getMessage(), e);
                throw e;
            }
        });
    }

    private static boolean isRefusal(SQLException e) {
        if (e instanceof SQLiteException sqlite)
            return (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
        var state = e.getSQLState();
        return e instanceof BatchUpdateException && (state == null || state.startsWith("23"));
    }

    private static <T> void bind(PreparedStatement statement, int index, Field<T> field, TableRecord<?> record)
            throws SQLException {
        var value = stored(field.getConverter(), record.get(field));
        if (value == null) statement.setNull(index, Types.NULL);
        else statement.setObject(index, value);
    }

    private static <D, U> @Nullable D stored(Converter<D, U> converter, U value) {
        return converter.to(value);
    }
}
