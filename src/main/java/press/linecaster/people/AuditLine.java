package press.linecaster.people;

import java.time.Instant;

/// One thing that somebody did.
///
/// @param number 1 and up, without a gap
/// @param actor a person's name and address, or what acted for one
/// @param action such as `article.publish`
/// @param subject what it was done to
/// @param was how it was before; empty for what was not there
/// @param became how it is since; empty for what is no more
/// @param chained hash over this line and all before it
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String was,
        String became,
        String chained) {

    static final String BEGINNING = "0".repeat(64);

    /// The hash that a line must have behind another one.
    String expected(String before) {
        return Secrets.hash(String.join(
                "\u0000",
                before,
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                actor,
                action,
                subject,
                was,
                became));
    }
}
