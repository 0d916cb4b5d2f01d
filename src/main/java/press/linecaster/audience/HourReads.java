package press.linecaster.audience;

import java.time.Instant;

/// How often a story was read within an hour.
///
/// @param hour when it began
record HourReads(Instant hour, int reads) {}
