package press.linecaster.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// An hour in which an article was read.
///
/// @param article its id
/// @param hour when it began
record ArticleHour(long article, Instant hour) implements Comparable<ArticleHour> {

    /// In which all nodes write, so that none waits for one that waits for it.
    private static final Comparator<ArticleHour> ORDER =
            Comparator.comparingLong(ArticleHour::article).thenComparing(ArticleHour::hour);

    static ArticleHour of(long article, Instant moment) {
        return new ArticleHour(article, moment.truncatedTo(ChronoUnit.HOURS));
    }

    @Override
    public int compareTo(ArticleHour other) {
        return ORDER.compare(this, other);
    }
}
