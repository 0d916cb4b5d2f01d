package press.linecaster.audience;

import java.net.SocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import press.linecaster.audience.AudienceProperties.CountedBy;
import press.linecaster.delivery.ReadListener;
import press.linecaster.kernel.ReaderNetworks;

/// Takes in what was asked for, has it judged, and keeps what counted until it is stored. Safe from any thread:
/// what may be a read waits as numbers in a [WaitingRoom] and is judged by whoever calls [#takeIn].
@Component
@EnableConfigurationProperties(AudienceProperties.class)
class Counting implements ReadListener {

    /// Enough for every article of a large paper within an hour. While the database is away, it is what can be kept
    /// for later.
    static final int MOST_WAITING = 50_000;

    private final CountedBy countedBy;
    private final Meters meters;
    private final Clock clock;
    private final WaitingRoom room = new WaitingRoom();
    private final Gatekeeper gatekeeper;

    // behind the lock of this object
    private final Readership readership = new Readership();
    private Map<ArticleHour, Integer> waiting = new HashMap<>();

    Counting(AudienceProperties properties, ReaderNetworks networks, Meters meters, Clock clock) {
        this.gatekeeper = new Gatekeeper(networks, readership);
        this.countedBy = properties.countedBy();
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void read(long subject, SocketAddress peer, HttpFields fields) {
        if (countedBy == CountedBy.SERVER) take(subject, peer, fields);
    }

    /// A page says that somebody looks at it.
    void seen(long article, SocketAddress peer, HttpFields fields) {
        if (countedBy == CountedBy.BEACON) take(article, peer, fields);
    }

    private void take(long article, SocketAddress peer, HttpFields fields) {
        var sighting = gatekeeper.look(article, peer, fields);
        var refused = sighting.refused();
        if (refused != null) meters.add(refused, 1);
        else if (!room.offer(sighting)) meters.add(Verdict.DROPPED, 1);
    }

    /// Judges all who wait.
    /// @return whether there was anybody
    synchronized boolean takeIn() {
        var now = clock.instant();
        var before = room.taken();
        gatekeeper.keepTime(now);
        room.empty(sighting -> judge(sighting, now));
        return room.taken() != before;
    }

    private void judge(Sighting sighting, Instant now) {
        var verdict = gatekeeper.judge(sighting, now);
        if (verdict == Verdict.COUNTED) {
            var where = ArticleHour.of(sighting.article(), now);
            if (keep(where, 1)) readership.add(where, 1);
            else verdict = Verdict.DROPPED;
        }
        meters.add(verdict, 1);
    }

    private boolean keep(ArticleHour where, int reads) {
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(where)) return false;
        waiting.merge(where, reads, Integer::sum);
        return true;
    }

    /// Hands over what is to be stored.
    synchronized Map<ArticleHour, Integer> handOver() {
        var all = waiting;
        waiting = new HashMap<>();
        return all;
    }

    /// It could not be stored, and waits for the next time.
    synchronized void takeBack(Map<ArticleHour, Integer> reads) {
        reads.forEach((where, count) -> {
            if (!keep(where, count)) meters.add(Verdict.DROPPED, count);
        });
    }

    /// It turned out to be about nothing that readers see.
    synchronized void forget(Map<ArticleHour, Integer> reads) {
        reads.forEach((where, count) -> {
            readership.set(where, 0);
            meters.add(Verdict.UNKNOWN, count);
        });
    }

    /// What all nodes have stored.
    synchronized void learn(ReadStore.Row row) {
        readership.set(row.where(), row.reads() + waiting.getOrDefault(row.where(), 0));
    }

    synchronized void forgetBefore(Instant moment) {
        readership.forgetBefore(moment);
    }

    synchronized <T> T look(Function<Readership, T> question) {
        return question.apply(readership);
    }
}
