package press.linecaster.audience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.HotRules;
import press.linecaster.paper.Settings;
import press.linecaster.sections.Sections;
import tools.jackson.databind.json.JsonMapper;

/// Stores what was counted, learns what the other nodes have counted, and makes the list of it. One step at a
/// time; each may be done again when it has failed.
@Component
class HotDesk {

    /// Pages that show the list are made anew no more often, unless the editor wants it or there was no list.
    static final Duration LIST_STAYS = Duration.ofMinutes(3);

    /// By how much the clocks of nodes may differ, and how long a transaction may take.
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int AT_ONCE = 500;
    private static final int MOST_KNOWN = 50_000;

    private final Counting counting;
    private final ReadStore store;
    private final HotList hot;
    private final Articles articles;
    private final Sections sections;
    private final Settings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    /// Articles that readers have seen, so that they are asked for once.
    private final Set<Long> known = new HashSet<>();

    private Instant learntAt = Instant.EPOCH;
    private Duration window = Duration.ZERO;

    HotDesk(
            Counting counting,
            ReadStore store,
            HotList hot,
            Articles articles,
            Sections sections,
            Settings settings,
            Clock clock) {
        this.counting = counting;
        this.store = store;
        this.hot = hot;
        this.articles = articles;
        this.sections = sections;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param atOnce whether the list is made anew however young it is
    synchronized void work(boolean atOnce) {
        store();
        rank(atOnce);
    }

    /// Stores what has been counted. When that fails, it waits for the next time.
    synchronized void store() {
        var _ = counting.takeIn();
        var reads = counting.handOver();
        if (reads.isEmpty()) return;
        try {
            var unknown = new HashMap<>(reads);
            var shown = shown(reads.keySet());
            unknown.keySet().removeIf(where -> shown.contains(where.article()));
            reads.keySet().removeAll(unknown.keySet());
            store.add(reads, clock.instant());
            counting.forget(unknown);
        } catch (RuntimeException | Error e) {
            counting.takeBack(reads);
            throw e;
        }
    }

    /// Makes the list of what all nodes have stored.
    synchronized void rank(boolean atOnce) {
        var rules = settings.paper().hot();
        var now = clock.instant();
        learn(rules, now);
        var seen = hot.state();
        var isYoung = seen.madeAt() != null && now.isBefore(seen.madeAt().plus(LIST_STAYS));
        if (isYoung && !atOnce && !seen.stories().isEmpty()) return;
        var explanation = new Ranking(
                        rules,
                        ExcludedSections.of(rules.excluded(), sections.tree()),
                        ids -> articles.summaries(ids, now))
                .rank(counting.look(readership -> readership.since(now.minus(rules.window()))), now);
        var stories = explanation.fallback() != null ? List.<ArticleId>of() : stories(explanation);
        // whoever was faster has made it of the same numbers
        var _ = hot.replace(seen, stories, json.writeValueAsString(explanation), now);
    }

    private static List<ArticleId> stories(Explanation explanation) {
        return explanation.stories().stream()
                .map(story -> new ArticleId(Ids.parseAddress(story.id()).orElseThrow()))
                .toList();
    }

    private void learn(HotRules rules, Instant now) {
        // what a network adds to a story is judged by the reads of a day, however short the window is
        var reach = rules.window().compareTo(A_DAY) > 0 ? rules.window() : A_DAY;
        var firstHour = now.minus(reach).minus(Duration.ofHours(1));
        var isWider = rules.window().compareTo(window) > 0;
        store.countedSince(isWider ? firstHour : learntAt.minus(OVERLAP), firstHour, counting::learn);
        counting.forgetBefore(firstHour);
        window = rules.window();
        learntAt = now;
    }

    /// Of which articles readers see something. Whatever else was read, such as numbers that somebody has made
    /// up, is nobody's.
    private Set<Long> shown(Collection<ArticleHour> reads) {
        if (known.size() > MOST_KNOWN) known.clear();
        var asked = reads.stream()
                .map(ArticleHour::article)
                .filter(article -> !known.contains(article))
                .distinct()
                .map(ArticleId::new)
                .toList();
        for (var from = 0; from < asked.size(); from += AT_ONCE)
            articles.summaries(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), clock.instant()).stream()
                    .map(ArticleSummary::id)
                    .map(ArticleId::value)
                    .forEach(known::add);
        return reads.stream().map(ArticleHour::article).filter(known::contains).collect(Collectors.toSet());
    }

    /// Adds what was counted elsewhere, and makes the list.
    synchronized void add(Map<ArticleHour, Integer> reads) {
        store.add(reads, clock.instant());
        rank(true);
    }
}
