package press.linecaster.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each story was read in each hour of late, on all nodes as far as is known here. Bounded: of more
/// stories than [#MOST_STORIES], those that are read least are forgotten. Not safe for several threads.
final class Readership implements Gatekeeper.Totals {

    static final int MOST_STORIES = 10_000;

    /// Between two times of forgetting.
    private static final int MOST_BEFORE_TRIM = 4 * MOST_STORIES;

    private static final int HOURS_OF_A_DAY = 24;

    /// The reads of a story from some hour on, without gaps.
    private static final class Hours {

        private final int first;
        private final int[] reads;

        Hours(int first, int[] reads) {
            this.first = first;
            this.reads = reads;
        }

        static int number(Instant hour) {
            return (int) (hour.getEpochSecond() / Duration.ofHours(1).toSeconds());
        }

        int at(int hour) {
            return hour < first || hour >= first + reads.length ? 0 : reads[hour - first];
        }

        Hours with(int hour, int value) {
            var from = Math.min(first, hour);
            var to = Math.max(first + reads.length, hour + 1);
            var wider = this;
            if (from != first || to != first + reads.length) {
                var room = new int[to - from];
                System.arraycopy(reads, 0, room, first - from, reads.length);
                wider = new Hours(from, room);
            }
            wider.reads[hour - wider.first] = value;
            return wider;
        }

        Hours since(int hour) {
            return hour <= first
                    ? this
                    : new Hours(hour, Arrays.copyOfRange(reads, Math.min(reads.length, hour - first), reads.length));
        }

        long sum() {
            return Arrays.stream(reads).asLongStream().sum();
        }
    }

    private final Map<Long, Hours> stories = new HashMap<>();

    void add(ArticleHour where, int reads) {
        set(where, at(where) + reads);
    }

    void set(ArticleHour where, int reads) {
        var hour = Hours.number(where.hour());
        stories.compute(
                where.article(), (_, known) -> (known == null ? new Hours(hour, new int[1]) : known).with(hour, reads));
        if (stories.size() > MOST_BEFORE_TRIM) trim();
    }

    int at(ArticleHour where) {
        var known = stories.get(where.article());
        return known == null ? 0 : known.at(Hours.number(where.hour()));
    }

    @Override
    public int thisHour(long article, Instant now) {
        return at(ArticleHour.of(article, now));
    }

    @Override
    public int today(long article, Instant now) {
        var known = stories.get(article);
        if (known == null) return 0;
        var hour = Hours.number(now);
        var sum = 0;
        for (var at = hour - HOURS_OF_A_DAY + 1; at <= hour; at++) sum += known.at(at);
        return sum;
    }

    /// Forgets what was read before a moment, and the least of the stories where there are too many.
    void forgetBefore(Instant moment) {
        var hour = Hours.number(moment);
        stories.replaceAll((_, hours) -> hours.since(hour));
        stories.values().removeIf(hours -> hours.sum() == 0);
        if (stories.size() > MOST_STORIES) trim();
    }

    void forget() {
        stories.clear();
    }

    int size() {
        return stories.size();
    }

    /// All that was read since a moment, hours without reads left out.
    Map<Long, List<HourReads>> since(Instant moment) {
        var from = Hours.number(moment);
        var found = new HashMap<Long, List<HourReads>>();
        stories.forEach((article, hours) -> {
            var reads = new ArrayList<HourReads>();
            for (var hour = Math.max(from, hours.first); hour < hours.first + hours.reads.length; hour++)
                if (hours.at(hour) > 0)
                    reads.add(new HourReads(
                            Instant.ofEpochSecond(hour * Duration.ofHours(1).toSeconds()), hours.at(hour)));
            if (!reads.isEmpty()) found.put(article, reads);
        });
        return found;
    }

    private void trim() {
        stories.entrySet().stream()
                .sorted(Comparator.comparingLong(story -> story.getValue().sum()))
                .limit(stories.size() - MOST_STORIES)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(stories::remove);
    }
}
