package press.linecaster.cli;

import java.sql.Connection;
import press.linecaster.people.AuditTrail;

/// Whether the audit trail is what it was when it was written.
final class TrailCheck {

    private static final String WHAT = "audit trail";

    private TrailCheck() {}

    /// @param connection to a database with the tables of this version
    static Finding examine(Connection connection) {
        return AuditTrail.flaw(connection)
                .map(flaw -> Finding.ill(
                        WHAT, flaw, "somebody has written to the database by another way; a backup has it as it was"))
                .orElseGet(() -> Finding.well(WHAT, "each line follows the one before it"));
    }
}
