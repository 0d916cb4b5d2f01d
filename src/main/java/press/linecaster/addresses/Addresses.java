package press.linecaster.addresses;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.excluded;
import static press.linecaster.addresses.db.Tables.ADDRESS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;

/// Which path leads where. Paths are compared as [AddressPath#normalise] leaves them and shown as they were
/// claimed. An address that was once given away is never forgotten: when a thing takes a new one, the old one
/// answers 301.
@Service
@Transactional(readOnly = true)
public class Addresses {

    /// One wish of [#claimAll]: the first of `paths` that is free becomes the canonical address, every path
    /// of `former` that is free leads there.
    public record Claim(Target target, List<String> paths, List<String> former) {}

    private static final String LOCATION = "LOCATION";
    private static final int QUERY_PARAMETERS = 500;
    private static final int MAX_QUERY_LENGTH = 100;

    private final DSLContext db;
    private final ChangeLog changes;
    private final Clock clock;

    Addresses(DSLContext db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
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
        for (var some : slices(Set.copyOf(ids)))
            db.select(ADDRESS.TARGET_ID, ADDRESS.SHOWN)
                    .from(ADDRESS)
                    .where(ADDRESS.KIND.eq(kind.name()))
                    .and(ADDRESS.TARGET_ID.in(some))
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

    /// Likewise for things of one kind, by id. One query for each 500.
    public Map<Long, List<String>> leadingTo(Target.Kind kind, Collection<Long> ids) {
        var found = new HashMap<Long, List<String>>();
        for (var some : slices(Set.copyOf(ids)))
            db.select(ADDRESS.TARGET_ID, ADDRESS.PATH)
                    .from(ADDRESS)
                    .where(ADDRESS.KIND.eq(kind.name()))
                    .and(ADDRESS.TARGET_ID.in(some))
                    .forEach(row -> found.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                            .add(row.value2()));
        return found;
    }

    /// Gives a thing its canonical address. The one it had so far stays and leads there; one that it had
    /// before may be taken back.
    /// @param shown the path as it should be written
    /// @throws AddressTaken when it is the address, or former address, of something else
    /// @throws IllegalArgumentException for what cannot be a path
    @Transactional
    public void claim(Target target, String shown) {
        if (!take(target, shown)) throw new AddressTaken(comparable(shown), target);
    }

    /// Like [#claim], but where the address is taken the next free one with `-2`, `-3` … at its end.
    /// @return the address it became
    @Transactional
    public String claimFree(Target target, String shown) {
        var slash = shown.endsWith("/") && shown.length() > 1 ? "/" : "";
        var stem = shown.substring(0, shown.length() - slash.length());
        var wanted = shown;
        for (var number = 2; !take(target, wanted); number++) wanted = stem + "-" + number + slash;
        return wanted;
    }

    /// Like [#claimFree], and announces it when that is another address than before; for those who have
    /// nothing else to announce.
    @Transactional
    public void move(Target target, String shown) {
        var before = of(target);
        if (!Optional.of(claimFree(target, shown)).equals(before)) changes.append(new AddressMoved(target));
    }

    /// Many claims at once, for imports. A thing that has an address already keeps it as a former one, unless
    /// it is the one it claims.
    /// @return the wishes of which no path was free, with nothing written for them but the former ones
    @Transactional
    public List<Claim> claimAll(List<Claim> claims) {
        var holders = holders(claims);
        var refused = new ArrayList<Claim>();
        var canonical = new ArrayList<Row>();
        var former = new ArrayList<Row>();
        for (var claim : claims) {
            var holder = Holder.of(claim.target());
            var free = claim.paths().stream()
                    .filter(shown ->
                            holders.getOrDefault(comparable(shown), holder).equals(holder))
                    .findFirst();
            if (free.isEmpty()) refused.add(claim);
            free.ifPresent(shown -> {
                holders.put(comparable(shown), holder);
                canonical.add(new Row(comparable(shown), shown, holder));
            });
            for (var shown : claim.former())
                if (holders.putIfAbsent(comparable(shown), holder) == null)
                    former.add(new Row(comparable(shown), shown, holder));
        }
        makeFormer(canonical);
        insert(canonical, true);
        insert(former, false);
        return refused;
    }

    /// Makes a path lead to a thing by 301. Does nothing where the path is taken.
    /// @return whether it does now
    @Transactional
    public boolean redirect(String from, Target target) {
        return announced(from, insertFormer(from, target.kind().name(), target.id(), null));
    }

    /// Makes a path lead to a fixed path or another site by 301. Does nothing where the path is taken.
    @Transactional
    public boolean redirect(String from, String location) {
        return announced(from, insertFormer(from, LOCATION, 0, location));
    }

    /// Everything that leads to one thing, its own address included, leads to another by 301 from now on; for what is
    /// merged. Announcing that is for the caller.
    @Transactional
    public void handOver(Target from, Target to) {
        db.update(ADDRESS)
                .set(ADDRESS.KIND, to.kind().name())
                .set(ADDRESS.TARGET_ID, to.id())
                .set(ADDRESS.CANONICAL, false)
                .where(ADDRESS.KIND.eq(from.kind().name()))
                .and(ADDRESS.TARGET_ID.eq(from.id()))
                .execute();
    }

    /// Takes all of its addresses from a thing that goes; they lead nowhere then. Announcing that is for the caller.
    /// @return what [#claimAll] gives it all of them back with
    @Transactional
    public Claim release(Target target) {
        var own = of(target).map(List::of).orElse(List.of());
        var isIts = ADDRESS.KIND.eq(target.kind().name()).and(ADDRESS.TARGET_ID.eq(target.id()));
        var former = db.select(ADDRESS.SHOWN)
                .from(ADDRESS)
                .where(isIts)
                .andNot(ADDRESS.CANONICAL)
                .fetch(ADDRESS.SHOWN);
        db.deleteFrom(ADDRESS).where(isIts).execute();
        return new Claim(target, own, former);
    }

    private boolean announced(String from, boolean isNew) {
        if (isNew) changes.append(new PathRedirected(comparable(from)));
        return isNew;
    }

    /// Makes a path the canonical address of a thing.
    /// @return false when something else has it; then nothing has changed
    private boolean take(Target target, String shown) {
        var path = comparable(shown);
        insertFormer(shown, target.kind().name(), target.id(), null); // from here on nobody else can take it
        if (!Holder.of(target).equals(holders(List.of(path)).get(path))) return false;
        db.update(ADDRESS)
                .set(ADDRESS.CANONICAL, false)
                .where(ADDRESS.KIND.eq(target.kind().name()))
                .and(ADDRESS.TARGET_ID.eq(target.id()))
                .and(ADDRESS.CANONICAL)
                .and(ADDRESS.PATH.ne(path))
                .execute();
        db.update(ADDRESS)
                .set(ADDRESS.CANONICAL, true)
                .set(ADDRESS.SHOWN, shown)
                .where(ADDRESS.PATH.eq(path))
                .execute();
        return true;
    }

    private boolean insertFormer(String shown, String kind, long id, @Nullable String location) {
        return db.insertInto(ADDRESS)
                        .set(ADDRESS.PATH, comparable(shown))
                        .set(ADDRESS.SHOWN, shown)
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

    /// Who has a path: a thing, or a redirect that leads out of the tables.
    private record Holder(String kind, long id) {
        static Holder of(Target target) {
            return new Holder(target.kind().name(), target.id());
        }
    }

    private record Row(String path, String shown, Holder holder) {}

    private Map<String, Holder> holders(List<Claim> claims) {
        return holders(claims.stream()
                .flatMap(claim -> Stream.concat(claim.paths().stream(), claim.former().stream()))
                .map(Addresses::comparable)
                .distinct()
                .toList());
    }

    private Map<String, Holder> holders(Collection<String> paths) {
        var holders = new HashMap<String, Holder>();
        for (var some : slices(paths))
            db.select(ADDRESS.PATH, ADDRESS.KIND, ADDRESS.TARGET_ID)
                    .from(ADDRESS)
                    .where(ADDRESS.PATH.in(some))
                    .forEach(row -> holders.put(row.value1(), new Holder(row.value2(), row.value3())));
        return holders;
    }

    /// The canonical addresses of these things, where they are others than in `rows`, become former ones.
    private void makeFormer(List<Row> rows) {
        var byKind = rows.stream().collect(groupingBy(row -> row.holder().kind()));
        byKind.forEach((kind, some) -> {
            for (var slice : slices(some))
                db.update(ADDRESS)
                        .set(ADDRESS.CANONICAL, false)
                        .where(ADDRESS.KIND.eq(kind))
                        .and(ADDRESS.TARGET_ID.in(
                                slice.stream().map(row -> row.holder().id()).toList()))
                        .and(ADDRESS.CANONICAL)
                        .execute();
        });
    }

    /// Inserts in one batch. What a thing holds already becomes canonical where that is wanted, and stays as
    /// it is otherwise.
    private void insert(List<Row> rows, boolean canonical) {
        if (rows.isEmpty()) return;
        var insert = db.insertInto(
                        ADDRESS,
                        ADDRESS.PATH,
                        ADDRESS.SHOWN,
                        ADDRESS.KIND,
                        ADDRESS.TARGET_ID,
                        ADDRESS.CANONICAL,
                        ADDRESS.SINCE_AT)
                .values((String) null, null, null, null, null, null)
                .onConflict(ADDRESS.PATH);
        var statement = canonical
                ? insert.doUpdate()
                        .set(ADDRESS.CANONICAL, excluded(ADDRESS.CANONICAL))
                        .set(ADDRESS.SHOWN, excluded(ADDRESS.SHOWN))
                        .where(ADDRESS.KIND.eq(excluded(ADDRESS.KIND)))
                        .and(ADDRESS.TARGET_ID.eq(excluded(ADDRESS.TARGET_ID)))
                : insert.doNothing();
        BatchBindStep batch = db.batch(statement);
        for (var row : rows)
            batch = batch.bind(
                    row.path(), row.shown(), row.holder().kind(), row.holder().id(), canonical, clock.instant());
        batch.execute();
    }

    private static <T> List<List<T>> slices(Collection<T> all) {
        var list = List.copyOf(all);
        return IntStream.iterate(0, start -> start < list.size(), start -> start + QUERY_PARAMETERS)
                .mapToObj(start -> list.subList(start, Math.min(list.size(), start + QUERY_PARAMETERS)))
                .toList();
    }

    static String comparable(String shown) {
        var query = shown.indexOf('?');
        var path = AddressPath.normalise(query < 0 ? shown : shown.substring(0, query))
                .orElseThrow(() -> new IllegalArgumentException("not a path: \"" + shown + "\""));
        if (query < 0) return path;
        if (shown.length() - query > MAX_QUERY_LENGTH)
            throw new IllegalArgumentException(
                    "the query of an address has at most " + MAX_QUERY_LENGTH + " characters: \"" + shown + "\"");
        return path + shown.substring(query);
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds addressChanges() {
            return ChangeKinds.of(AddressChange.class);
        }
    }
}
