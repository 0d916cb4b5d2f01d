package press.linecaster.articles;

import java.time.Instant;

/// What somebody has typed into an article and not saved.
///
/// @param basedOn the revision that was in front of them
/// @param form the fields of their form, as whoever kept it wrote them
public record WorkingCopy(int basedOn, String form, Instant keptAt) {}
