package press.linecaster.audience;

import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.http.HttpFields;
import press.linecaster.kernel.ReaderNetworks;

/// Says which sightings are reads. What it remembers for that are hashes by a key that nobody else knows; key
/// and hashes are forgotten when the day ends (UTC), and never leave this process.
///
/// A reader is a network and a browser's name for itself. The same reader at the same article within
/// [#REPEATED_WITHIN] is there still. Whoever wants to push a story with one network can change the name at each
/// request, so a network counts for a story at most [#NETWORK_PER_HOUR] times an hour and [#NETWORK_PER_DAY] a
/// day, unless the story is read so much that this is less than [#SHARE] of its reads: that lets schools, offices and
/// the millions behind one mobile carrier count as what they are where a story is large, and for little where
/// they would be most of its readers. Who reads more different articles in an hour than anybody can is a crawler.
///
/// Takes 5 MB, whatever comes. Any thread may [look][#look]; not safe for several threads that [judge][#judge].
final class Gatekeeper {

    static final Duration REPEATED_WITHIN = Duration.ofMinutes(10);

    /// What one network adds to one story.
    static final int NETWORK_PER_HOUR = 2;

    static final int NETWORK_PER_DAY = 6;
    static final double SHARE = 0.01;

    /// One article a minute, for an hour.
    static final int READER_PER_HOUR = 60;

    /// A school in which everybody reads.
    static final int NETWORK_ALL_PER_HOUR = 300;

    private static final int BITS_OF_REPEATS = 18;
    private static final int BITS_OF_PAIRS = 18;
    private static final int BITS_OF_READERS = 16;
    private static final int BITS_OF_NETWORKS = 16;

    /// How much a story has been read, on all nodes as far as is known.
    interface Totals {

        int thisHour(long article, Instant now);

        /// In the last 24 hours.
        int today(long article, Instant now);
    }

    private final ReaderNetworks origins;
    private final Totals totals;
    private final Memory repeats = new Memory(BITS_OF_REPEATS);
    private final Memory pairs = new Memory(BITS_OF_PAIRS);
    private final Memory readers = new Memory(BITS_OF_READERS);
    private final Memory networks = new Memory(BITS_OF_NETWORKS);
    private volatile Pseudonyms pseudonyms;
    private Instant day = Instant.MIN;
    private Instant hour = Instant.MIN;

    Gatekeeper(ReaderNetworks origins, Totals totals) {
        this.origins = origins;
        this.pseudonyms = new Pseudonyms(origins);
        this.totals = totals;
    }

    /// What is kept of a request.
    /// @param peer who has connected, which may be a proxy
    Sighting look(long article, SocketAddress peer, HttpFields fields) {
        var asker = Asker.of(fields);
        if (asker.isOurs()) return Sighting.refused(article, Verdict.EDITOR);
        if (asker.isAhead()) return Sighting.refused(article, Verdict.PREFETCH);
        var names = pseudonyms;
        var browser = names.browser(asker.agent());
        if (!asker.isLikeABrowser() || browser.isMachine()) return Sighting.refused(article, Verdict.BOT);
        var network = names.network(Asker.address(peer), asker.forwarded());
        return new Sighting(article, null, network, browser.number());
    }

    /// @param now as last told
    /// @return [Verdict#COUNTED] for what is a read
    Verdict judge(Sighting sighting, Instant now) {
        var refused = sighting.refused();
        return refused == null ? judge(sighting.article(), sighting.network(), sighting.browser(), now) : refused;
    }

    private Verdict judge(long article, long network, long browser, Instant now) {
        var reader = KeyedHash.together(browser, network);
        var reading = KeyedHash.together(reader, article);
        if (isRepeated(reading, now)) return Verdict.REPEAT;
        var pair = KeyedHash.together(network, article);
        var read = Tally.of(pairs.get(pair)).at(now);
        if (readers.get(reader) >= READER_PER_HOUR
                || networks.get(network) >= NETWORK_ALL_PER_HOUR
                || read.thisHour() >= NETWORK_PER_HOUR && read.thisHour() >= SHARE * totals.thisHour(article, now)
                || read.today() >= NETWORK_PER_DAY && read.today() >= SHARE * totals.today(article, now))
            return Verdict.CAPPED;
        readers.put(reader, readers.get(reader) + 1);
        networks.put(network, networks.get(network) + 1);
        pairs.put(pair, read.andOneMore().packed());
        return Verdict.COUNTED;
    }

    /// Whoever stays with a story, or comes back to it at once, has been there all the time.
    private boolean isRepeated(long reading, Instant now) {
        var second = 1 + (int) (now.getEpochSecond() - day.getEpochSecond());
        var last = repeats.exchange(reading, second);
        return last != 0 && second - last < REPEATED_WITHIN.toSeconds();
    }

    /// To be told what time it is before anybody is judged, and now and then when nobody is: what the day has
    /// brought is forgotten with it.
    void keepTime(Instant now) {
        if (!now.isBefore(hour) && now.isBefore(hour.plus(Duration.ofHours(1)))) return;
        hour = now.truncatedTo(ChronoUnit.HOURS);
        readers.forget();
        networks.forget();
        var today = now.truncatedTo(ChronoUnit.DAYS);
        if (today.equals(day)) return;
        day = today;
        pseudonyms = new Pseudonyms(origins);
        repeats.forget();
        pairs.forget();
    }

    /// How often a network has counted for a story, in 31 bits of which the day's are on top.
    private record Tally(int hourOfDay, int thisHour, int today) {

        private static final int HOUR_BITS = 5;
        private static final int COUNT_BITS = 13;
        private static final int MOST = (1 << COUNT_BITS) - 1;

        static Tally of(int packed) {
            return new Tally(
                    packed & (1 << HOUR_BITS) - 1, packed >> HOUR_BITS & MOST, packed >> HOUR_BITS + COUNT_BITS & MOST);
        }

        Tally at(Instant now) {
            var current = (int) (now.getEpochSecond() / 3600 % 24);
            return current == hourOfDay ? this : new Tally(current, 0, today);
        }

        Tally andOneMore() {
            return new Tally(hourOfDay, Math.min(MOST, thisHour + 1), Math.min(MOST, today + 1));
        }

        int packed() {
            return today << HOUR_BITS + COUNT_BITS | thisHour << HOUR_BITS | hourOfDay;
        }
    }
}
