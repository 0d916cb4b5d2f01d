package press.linecaster.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.audience.Explanation.PassedOver;
import press.linecaster.audience.Explanation.Story;
import press.linecaster.audience.Hotness.Scored;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.HotRules;

/// Makes the list of what was read. Asks what may be shown for the hottest alone, some at a time, until the list is
/// full.
final class Ranking {

    /// What a page shows, and what it leaves out since it stands there already.
    static final int PLACES = 20;

    /// Fewer than that is no list.
    static final int FEWEST = 3;

    private static final int AT_ONCE = 100;
    /// By then the list is full or will never be.
    private static final int MOST_ASKED = 1_000;

    private final HotRules rules;
    private final ExcludedSections excluded;
    private final Function<List<ArticleId>, List<ArticleSummary>> shown;
    private final List<Entry> list = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    private record Entry(Scored scored, ArticleSummary summary) {}

    /// @param shown which of some articles readers see now
    Ranking(HotRules rules, ExcludedSections excluded, Function<List<ArticleId>, List<ArticleSummary>> shown) {
        this.rules = rules;
        this.excluded = excluded;
        this.shown = shown;
    }

    /// @param reads of the window, by article
    Explanation rank(Map<Long, List<HourReads>> reads, Instant now) {
        var hotness = Hotness.of(rules, reads.values(), now);
        var hottest = reads.entrySet().stream()
                .map(story -> hotness.score(new ArticleId(story.getKey()), Instant.EPOCH, story.getValue()))
                .sorted(Scored.ORDER)
                .limit(MOST_ASKED)
                .toList();
        for (var from = 0; from < hottest.size() && list.size() < PLACES; from += AT_ONCE)
            take(hottest.subList(from, Math.min(hottest.size(), from + AT_ONCE)));
        list.sort(Comparator.comparing(Entry::scored, Scored.ORDER));
        return explanation(hotness, list.subList(0, Math.min(PLACES, list.size())), now);
    }

    private void take(List<Scored> some) {
        var known = shown.apply(some.stream().map(Scored::article).toList()).stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        for (var scored : some) {
            var summary = known.get(scored.article());
            var why = whyNot(scored, summary);
            if (why != null) passOver(scored, summary, why);
            else if (summary != null) list.add(new Entry(dated(scored, summary), summary));
        }
    }

    private static Scored dated(Scored scored, ArticleSummary summary) {
        return new Scored(scored.article(), summary.listedFrom(), scored.reads(), scored.terms(), scored.score());
    }

    private @Nullable String whyNot(Scored scored, @Nullable ArticleSummary summary) {
        if (summary == null) return "readers do not see it";
        var section = excluded.nameFor(summary.section());
        if (section != null) return "the section " + section + " is excluded";
        if (scored.reads() < rules.minimum()) return "it was read less than " + rules.minimum() + " times";
        return null;
    }

    private void passOver(Scored scored, @Nullable ArticleSummary summary, String why) {
        if (passedOver.size() == Explanation.MOST_PASSED_OVER) return;
        passedOver.add(new PassedOver(
                Ids.inAddress(scored.article().value()),
                summary == null ? null : summary.address(),
                summary == null ? null : summary.headline(),
                scored.reads(),
                scored.score(),
                why));
    }

    private Explanation explanation(Hotness hotness, List<Entry> entries, Instant now) {
        return new Explanation(
                now,
                new Explanation.Rules(
                        rules.halfLife().toHours(),
                        rules.window().toHours(),
                        rules.minimum(),
                        rules.excluded(),
                        excluded.unknown(),
                        hotness.knee()),
                IntStream.range(0, entries.size())
                        .mapToObj(index -> story(index + 1, entries.get(index)))
                        .toList(),
                passedOver,
                entries.size() >= FEWEST
                        ? null
                        : "the latest stand in its place: " + entries.size() + " of at least " + FEWEST
                                + " stories were read " + rules.minimum() + " times or more within "
                                + rules.window().toHours() + " hours and may be shown");
    }

    private static Story story(int place, Entry entry) {
        var scored = entry.scored();
        return new Story(
                place,
                Ids.inAddress(scored.article().value()),
                entry.summary().address(),
                entry.summary().headline(),
                scored.listedFrom(),
                scored.reads(),
                scored.score(),
                scored.terms());
    }
}
