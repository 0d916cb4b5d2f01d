package press.linecaster.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import press.linecaster.articles.ArticleId;
import press.linecaster.paper.HotRules;

/// How hot a story is: the sum, over the hours of the window, of its damped reads times a weight that halves with
/// each half-life.
///
/// The reads of an hour count as they are up to [#knee], and logarithmically above it, so that one hour in which a
/// story is passed around, or pushed, does not decide about days: twice the knee counts as 1.7 times, ten times
/// as 3.3 times. The knee is four times the paper's usual hour, which is the same for all stories, so that more
/// reads are never less. The weight of an hour counts from its end; that of the running one is 1.
///
/// @param knee up to where the reads of an hour count as they are
/// @param now the moment for which it is
record Hotness(Duration halfLife, double knee, Instant now) {

    private static final int KNEE_PER_USUAL = 4;
    private static final double LEAST_KNEE = 10;

    /// What an hour adds.
    ///
    /// @param damped what its reads count as
    /// @param ageHours how long ago it ended
    /// @param decay its weight
    /// @param product of the last but one and the last: what is added to the score
    record Term(Instant hour, int reads, double damped, double ageHours, double decay, double product) {}

    /// @param listedFrom since when the story is in the paper
    /// @param reads within the window
    /// @param score the sum of the products, in the order of the terms
    record Scored(ArticleId article, Instant listedFrom, long reads, List<Term> terms, double score) {

        /// The hottest first; of equals the newer.
        static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
                .thenComparing(Scored::listedFrom)
                .thenComparingLong(each -> each.article().value())
                .reversed();

        Scored {
            terms = List.copyOf(terms);
        }
    }

    static Hotness of(HotRules rules, Collection<List<HourReads>> stories, Instant now) {
        return new Hotness(rules.halfLife(), Math.max(LEAST_KNEE, KNEE_PER_USUAL * usual(stories)), now);
    }

    /// The hour in which the median read falls, by its reads: half of all reads come in hours of as many or more.
    /// Unlike a mean it does not move when a few hours of a few stories are beyond all measure, and unlike the
    /// median hour not with the thousands of old stories that somebody reads now and then.
    private static int usual(Collection<List<HourReads>> stories) {
        var hours = stories.stream()
                .flatMap(List::stream)
                .mapToInt(HourReads::reads)
                .sorted()
                .toArray();
        var all = 0L;
        for (var reads : hours) all += reads;
        var below = 0L;
        for (var reads : hours) {
            below += reads;
            if (2 * below >= all) return reads;
        }
        return 0;
    }

    /// @param hours of the window in which it was read
    Scored score(ArticleId article, Instant listedFrom, List<HourReads> hours) {
        var terms = hours.stream()
                .sorted(Comparator.comparing(HourReads::hour))
                .map(this::term)
                .toList();
        return new Scored(
                article, listedFrom, hours.stream().mapToLong(HourReads::reads).sum(), terms, sum(terms));
    }

    static double sum(List<Term> terms) {
        var sum = 0.0;
        for (var term : terms) sum += term.product();
        return sum;
    }

    private Term term(HourReads hour) {
        var ended = hour.hour().plus(Duration.ofHours(1));
        var age = Math.max(
                0,
                Duration.between(ended, now).toMillis()
                        / (double) Duration.ofHours(1).toMillis());
        var damped = damped(hour.reads());
        var decay = Math.pow(2, -age / halfLife.toHours());
        return new Term(hour.hour(), hour.reads(), damped, age, decay, damped * decay);
    }

    double damped(int reads) {
        return reads <= knee ? reads : knee * (1 + Math.log(reads / knee));
    }
}
