package press.linecaster.addresses;

import static press.linecaster.addresses.db.Tables.ADDRESS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Batch;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.kernel.AddressPath;

/// Which path leads where. Paths are compared as [AddressPath#normalise] leaves them and shown as they were
/// claimed.
/// An address that was once given away is never forgotten: when a thing takes a new one, the old one answers
/// 301.
@Service
@Transactional(readOnly = true)
public class Addresses {

    /// One wish of [#claimAll]: the first of `paths` that is free becomes the canonical address, every path
    /// of
    /// `former`
    /// that is free leads there.
    public record Claim(Target target, List<String> paths, List<String> former) {}

    private static final String LOCATION = "LOCATION";
    private static final int QUERY_PARAMETERS = 500;

    private final DSLContext db;
    private final Clock clock;

    Addresses(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Where a path leads. One query by the primary key, two for one that has moved.
    /// @param path comparable, as from [AddressPath#normalise]; may carry a query for
    ///     old addresses such as `/?p=12`
    public Optional<Destination> find(String path) {
        var row = db.select(ADDRESS.KIND, ADDRESS.TARGET_ID, ADDRESS.SHOWN, ADDRESS.CANONICAL, ADDRESS.LOCATION)
                .from(ADDRESS)
                .where(ADDRESS.PATH.eq(path))
                .fetchOne();
        if (row == null) return Optional.empty();
        if (row.value1().equals(LOCATION)) return Optional.of(new Elsewhere(row.value5()));
        var target = new Target(Target.Kind.valueOf(row.value1()), row.value2());
        if (row.value4()) return Optional.of(new Here(target, row.value3()));
        return of(target).map(now -> new Moved(target, now));
    }

    /// The canonical address of a thing, as written in links.
    public Optional<String> of(Target target) {
        return db.select(ADDRESS.SHOWN)
                .from(ADDRESS)
                .where(ADDRESS.KIND.eq(target.kind().name()))
                .and(ADDRESS.TARGET_ID.eq(target.id()))
                .and(ADDRESS.CANONICAL)
                .fetchOptional(ADDRESS.SHOWN);
    }

    /// The canonical addresses of things of one kind, by id. One query for each 500; what has none is absent.
    public Map<Long, String> of(Target.Kind kind, Collection<Long> ids) {
        var found = new HashMap<Long, String>();
        var rest = List.copyOf(new HashSet<>(ids));
        for (var start = 0; start < rest.size(); start += QUERY_PARAMETERS)
            db.select(ADDRESS.TARGET_ID, ADDRESS.SHOWN)
                    .from(ADDRESS)
                    .where(ADDRESS.KIND.eq(kind.name()))
                    .and(ADDRESS.TARGET_ID.in(rest.subList(start, Math.min(rest.size(), start + QUERY_PARAMETERS))))
                    .and(ADDRESS.CANONICAL)
                    .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    /// Every path that leads to a thing, its own and the former ones, comparable. One query.
    public List<String> leadingTo(Target target) {
        return db.select(ADDRESS.PATH)
                .from(ADDRESS)
                .where(ADDRESS.KIND.eq(target.kind().name()))
                .and(ADDRESS.TARGET_ID.eq(target.id()))
                .fetch(ADDRESS.PATH);
    }

    /// Gives a thing its canonical address. The one it had so far stays and leads there; one that it had
    /// before may
    /// be
    /// taken back.
    /// @param shown the path as it should be written
    /// @throws AddressTaken when it is the address, or former address, of something else
    /// @throws IllegalArgumentException for what cannot be a path
    @Transactional
    public void claim(Target target, String shown) {
        var path = comparable(shown);
        var holder = holder(path);
        if (holder.isPresent() && !holder.get().equals(target)) throw new AddressTaken(path, target);
        db.update(ADDRESS)
                .set(ADDRESS.CANONICAL, false)
                .where(ADDRESS.KIND.eq(target.kind().name()))
                .and(ADDRESS.TARGET_ID.eq(target.id()))
                .and(ADDRESS.CANONICAL)
                .execute();
        db.insertInto(ADDRESS)
                .set(ADDRESS.PATH, path)
                .set(ADDRESS.SHOWN, shown)
                .set(ADDRESS.KIND, target.kind().name())
                .set(ADDRESS.TARGET_ID, target.id())
                .set(ADDRESS.CANONICAL, true)
                .set(ADDRESS.SINCE_AT, clock.instant())
                .onConflict(ADDRESS.PATH)
                .doUpdate()
                .set(ADDRESS.SHOWN, shown)
                .set(ADDRESS.CANONICAL, true)
                .execute();
    }

    /// Like [#claim], but where the address is taken the next free one with `-2`, `-3` … at its end.
    /// @return the address it became
    @Transactional
    public String claimFree(Target target, String shown) {
        var slash = shown.endsWith("/") && shown.length() > 1 ? "/" : "";
        var stem = shown.substring(0, shown.length() - slash.length());
        for (var number = 1; ; number++) {
            var wanted = number == 1 ? shown : stem + "-" + number + slash;
            var holder = holder(comparable(wanted));
            if (holder.isPresent() && !holder.get().equals(target)) continue;
            claim(target, wanted);
            return wanted;
        }
    }

    /// Many claims of new things at once, for imports. Things that have an address already keep it as a
    /// former one.
    /// @return the wishes of which no path was free, with nothing written for them but the former ones
    @Transactional
    public List<Claim> claimAll(List<Claim> claims) {
        var taken = taken(claims);
        var refused = new ArrayList<Claim>();
        var rows = new ArrayList<Row>();
        for (var claim : claims) {
            var first = claim.paths().stream()
                    .filter(shown -> taken.add(comparable(shown)))
                    .findFirst();
            first.ifPresentOrElse(shown -> rows.add(new Row(claim.target(), shown, true)), () -> refused.add(claim));
            for (var former : claim.former())
                if (taken.add(comparable(former))) rows.add(new Row(claim.target(), former, false));
        }
        if (!rows.isEmpty()) insert(rows).execute();
        return refused;
    }

    /// Makes a path lead to a thing by 301. Does nothing where the path is taken.
    /// @return whether it does now
    @Transactional
    public boolean redirect(String from, Target target) {
        return insertFormer(from, target.kind().name(), target.id(), null);
    }

    /// Makes a path lead to a fixed path or another site by 301. Does nothing where the path is taken.
    @Transactional
    public boolean redirect(String from, String location) {
        return insertFormer(from, LOCATION, 0, location);
    }

    private boolean insertFormer(
            String from, String kind, long id, @org.jspecify.annotations.Nullable String location) {
        return db.insertInto(ADDRESS)
                        .set(ADDRESS.PATH, comparable(from))
                        .set(ADDRESS.SHOWN, from)
                        .set(ADDRESS.KIND, kind)
                        .set(ADDRESS.TARGET_ID, id)
                        .set(ADDRESS.LOCATION, location)
                        .set(ADDRESS.CANONICAL, false)
                        .set(ADDRESS.SINCE_AT, clock.instant())
                        .onConflict(ADDRESS.PATH)
                        .doNothing()
                        .execute()
                == 1;
    }

    private record Row(Target target, String shown, boolean canonical) {}

    private Batch insert(List<Row> rows) {
        BatchBindStep batch = db.batch(db.insertInto(
                        ADDRESS,
                        ADDRESS.PATH,
                        ADDRESS.SHOWN,
                        ADDRESS.KIND,
                        ADDRESS.TARGET_ID,
                        ADDRESS.CANONICAL,
                        ADDRESS.SINCE_AT)
                .values((String) null, null, null, null, null, null));
        var now = clock.instant();
        for (var row : rows)
            batch = batch.bind(
                    comparable(row.shown()),
                    row.shown(),
                    row.target().kind().name(),
                    row.target().id(),
                    row.canonical(),
                    now);
        return batch;
    }

    private Set<String> taken(List<Claim> claims) {
        var wanted = claims.stream()
                .flatMap(claim -> java.util.stream.Stream.concat(claim.paths().stream(), claim.former().stream()))
                .map(Addresses::comparable)
                .distinct()
                .collect(Collectors.toList());
        var taken = new HashSet<String>();
        for (var start = 0; start < wanted.size(); start += QUERY_PARAMETERS)
            taken.addAll(db.select(ADDRESS.PATH)
                    .from(ADDRESS)
                    .where(ADDRESS.PATH.in(wanted.subList(start, Math.min(wanted.size(), start + QUERY_PARAMETERS))))
                    .fetch(ADDRESS.PATH));
        return taken;
    }

    private Optional<Target> holder(String path) {
        return db.select(ADDRESS.KIND, ADDRESS.TARGET_ID)
                .from(ADDRESS)
                .where(ADDRESS.PATH.eq(path))
                .fetchOptional()
                .map(row -> new Target(
                        row.value1().equals(LOCATION) ? Target.Kind.MEDIA : Target.Kind.valueOf(row.value1()),
                        row.value2()));
    }

    private static String comparable(String shown) {
        var query = shown.indexOf('?');
        var path = AddressPath.normalise(query < 0 ? shown : shown.substring(0, query))
                .orElseThrow(() -> new IllegalArgumentException("not a path: \"" + shown + "\""));
        return query < 0 ? path : path + shown.substring(query);
    }
}
