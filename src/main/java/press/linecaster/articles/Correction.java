package press.linecaster.articles;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import press.linecaster.kernel.SafeHtml;

/// A note that travels with the article: what we had wrong, or what has been added since.
public record Correction(Kind kind, SafeHtml note, Instant notedAt) {

    public Correction {
        notedAt = notedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public enum Kind {
        CORRECTION,
        UPDATE
    }
}
