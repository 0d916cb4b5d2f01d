package press.linecaster.cli;

import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A database file that SQLite cannot make sense of: the one trouble with it that only a backup mends.
final class DamagedDatabase {

    private DamagedDatabase() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLiteException sqlite && isDamage(sqlite.getResultCode())) return true;
        return false;
    }

    static CommandFailed told(Path data, Throwable failure) {
        return new CommandFailed(
                data.resolve(Backup.DATABASE) + " is damaged, or is no database; " + advice(data), failure);
    }

    static String advice(Path data) {
        return "bring the last backup back: "
                + Shell.command("linecaster", "restore", "BACKUP.zip", "--force", "--data", data);
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        var primary = code.code & 0xff;
        return primary == SQLiteErrorCode.SQLITE_NOTADB.code || primary == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }
}
