package press.linecaster.addresses;

import static press.linecaster.addresses.db.Tables.ADDRESS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.RedirectOutcome.Made;
import press.linecaster.addresses.RedirectOutcome.Reason;
import press.linecaster.addresses.RedirectOutcome.Refused;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.WebAddress;

/// The paths that answer 301, as editors look after them: former addresses of things, and what leads to a fixed path or
/// elsewhere. One that leads to a thing goes on leading there when the thing moves.
@Service
@Transactional(readOnly = true)
public class Redirects {

    /// What [#search] is asked for.
    public enum Which {
        ALL,
        /// former addresses, and whatever else leads to a thing of ours
        TO_THINGS,
        TO_LOCATIONS
    }

    private static final int LONGEST_LOCATION = 1_500;
    private static final int MOST_STEPS = 10;
    private static final String LOCATION = "LOCATION";
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://.*");

    private final DSLContext db;
    private final Addresses addresses;
    private final ChangeLog changes;
    private final Clock clock;

    Redirects(DSLContext db, Addresses addresses, ChangeLog changes, Clock clock) {
        this.db = db;
        this.addresses = addresses;
        this.changes = changes;
        this.clock = clock;
    }

    /// Those whose path, or fixed destination, contains some words, by path. Walks an index of nothing else.
    /// @param after only paths after this one; empty from the first
    /// @param limit 1 to 500
    public List<Redirect> search(String words, Which which, String after, int limit) {
        Condition wanted = switch (which) {
            case ALL -> DSL.noCondition();
            case TO_THINGS -> ADDRESS.TARGET_ID.ne(0L);
            case TO_LOCATIONS -> ADDRESS.TARGET_ID.eq(0L);
        };
        if (!words.isBlank())
            wanted = wanted.and(ADDRESS.PATH.containsIgnoreCase(words).or(ADDRESS.LOCATION.containsIgnoreCase(words)));
        var rows = select(wanted.and(ADDRESS.PATH.gt(after))).limit(limit).fetch();
        return redirects(rows);
    }

    public Optional<Redirect> find(String path) {
        return redirects(select(ADDRESS.PATH.eq(path)).fetch()).stream().findFirst();
    }

    /// How many there are. Counts an index.
    public int count() {
        return db.fetchCount(ADDRESS, DSL.noCondition().andNot(ADDRESS.CANONICAL));
    }

    /// Makes a path that leads nowhere lead to a path of ours, or to an address elsewhere. Where that path is the
    /// address of a thing, or leads to one, the redirect is to the thing.
    @Transactional
    public RedirectOutcome add(String from, String to) {
        var path = comparable(from).orElse(null);
        if (path == null) return new Refused(Reason.NO_PATH, "");
        return switch (addresses.find(path).orElse(null)) {
            case null -> make(from, path, to, null);
            case Here here -> new Refused(Reason.TAKEN, here.shown());
            case Moved moved -> new Refused(Reason.REDIRECTED, moved.to());
            case Elsewhere elsewhere -> new Refused(Reason.REDIRECTED, elsewhere.location());
        };
    }

    /// Makes a redirect lead somewhere else.
    /// @param path of the redirect, comparable
    @Transactional
    public RedirectOutcome change(String path, String to) {
        var before = find(path).orElse(null);
        return before == null ? new Refused(Reason.MISSING, path) : make(before.shown(), path, to, before);
    }

    /// Whoever asks for this path finds nothing there from now on.
    /// @param path comparable
    /// @return what there was
    @Transactional
    public Optional<Redirect> remove(String path) {
        var before = find(path);
        if (before.isEmpty()) return before;
        db.deleteFrom(ADDRESS)
                .where(ADDRESS.PATH.eq(path))
                .andNot(ADDRESS.CANONICAL)
                .execute();
        changes.append(new PathRedirected(path));
        return before;
    }

    /// Makes a path lead where a redirect led before it was removed or changed; not where something has the path now.
    @Transactional
    public boolean restore(Redirect redirect) {
        var now = find(redirect.path());
        if (now.isEmpty() && addresses.find(redirect.path()).isPresent()) return false;
        write(redirect);
        return true;
    }

    /// Where a path leads, step by step, the last being an address, or a path where nothing leads on.
    public List<String> trace(String from) {
        var steps = new ArrayList<String>();
        var at = comparable(from).orElse(null);
        while (at != null && steps.size() < MOST_STEPS) {
            switch (addresses.find(at).orElse(null)) {
                case null -> at = null;
                case Here here -> {
                    if (!here.shown().equals(from)) steps.add(here.shown());
                    at = null;
                }
                case Moved moved -> {
                    steps.add(moved.to());
                    at = null;
                }
                case Elsewhere(var location) -> {
                    steps.add(location);
                    at = comparable(location).orElse(null);
                }
            }
        }
        return steps;
    }

    private RedirectOutcome make(String from, String path, String to, @Nullable Redirect before) {
        var wanted = to.strip();
        if (ELSEWHERE.matcher(wanted).matches()) {
            var address = WebAddress.written(wanted).orElse(null);
            if (address == null) return new Refused(Reason.NO_DESTINATION, "");
            return made(new Redirect(path, from, null, address, clock.instant()), before);
        }
        var own = wanted.indexOf('#') >= 0 ? null : comparable(wanted).orElse(null);
        if (own == null) return new Refused(Reason.NO_DESTINATION, "");
        if (own.equals(path)) return new Refused(Reason.ITSELF, "");
        return switch (addresses.find(own).orElse(null)) {
            case null -> made(new Redirect(path, from, null, AddressPath.escape(wanted), clock.instant()), before);
            case Here(var target, var shown) -> made(new Redirect(path, from, target, shown, clock.instant()), before);
            case Moved(var target, var now) -> made(new Redirect(path, from, target, now, clock.instant()), before);
            case Elsewhere(var location) -> onward(from, path, location, before);
        };
    }

    /// By way of another redirect: straight to where that ends.
    private RedirectOutcome onward(String from, String path, String location, @Nullable Redirect before) {
        var steps = trace(location);
        var end = steps.isEmpty() ? location : steps.getLast();
        var isLoop = steps.size() == MOST_STEPS
                || steps.stream().anyMatch(step -> isPath(step, path))
                || isPath(location, path);
        if (isLoop) return new Refused(Reason.LOOP, location);
        return make(from, path, end, before);
    }

    private static boolean isPath(String step, String path) {
        return comparable(step).filter(path::equals).isPresent();
    }

    private RedirectOutcome made(Redirect redirect, @Nullable Redirect before) {
        if (redirect.location().length() > LONGEST_LOCATION) return new Refused(Reason.TOO_LONG, "");
        write(redirect);
        return new Made(redirect, Optional.ofNullable(before));
    }

    private void write(Redirect redirect) {
        var target = redirect.target();
        var kind = target == null ? LOCATION : target.kind().name();
        var id = target == null ? 0L : target.id();
        var location = target == null ? redirect.location() : null;
        db.insertInto(ADDRESS)
                .set(ADDRESS.PATH, redirect.path())
                .set(ADDRESS.SHOWN, redirect.shown())
                .set(ADDRESS.KIND, kind)
                .set(ADDRESS.TARGET_ID, id)
                .set(ADDRESS.LOCATION, location)
                .set(ADDRESS.CANONICAL, false)
                .set(ADDRESS.SINCE_AT, redirect.since())
                .onConflict(ADDRESS.PATH)
                .doUpdate()
                .set(ADDRESS.KIND, kind)
                .set(ADDRESS.TARGET_ID, id)
                .set(ADDRESS.LOCATION, location)
                .set(ADDRESS.SINCE_AT, redirect.since())
                .where(ADDRESS.CANONICAL.isFalse())
                .execute();
        changes.append(new PathRedirected(redirect.path()));
    }

    private org.jooq.SelectSeekStep1<? extends Record, String> select(Condition condition) {
        return db.select(
                        ADDRESS.PATH,
                        ADDRESS.SHOWN,
                        ADDRESS.KIND,
                        ADDRESS.TARGET_ID,
                        ADDRESS.LOCATION,
                        ADDRESS.SINCE_AT)
                .from(ADDRESS)
                .where(condition)
                .andNot(ADDRESS.CANONICAL)
                .orderBy(ADDRESS.PATH);
    }

    /// Looks up where things are once for each kind of them.
    private List<Redirect> redirects(List<? extends Record> rows) {
        var locations = new HashMap<Target, String>();
        rows.stream()
                .flatMap(row -> Stream.ofNullable(target(row)))
                .collect(Collectors.groupingBy(Target::kind, Collectors.mapping(Target::id, Collectors.toSet())))
                .forEach((kind, ids) -> addresses
                        .of(kind, ids)
                        .forEach((id, location) -> locations.put(new Target(kind, id), location)));
        return rows.stream().map(row -> redirect(row, locations)).toList();
    }

    private static Redirect redirect(Record row, Map<Target, String> locations) {
        var target = target(row);
        return new Redirect(
                row.get(ADDRESS.PATH),
                row.get(ADDRESS.SHOWN),
                target,
                target == null ? row.get(ADDRESS.LOCATION) : locations.getOrDefault(target, ""),
                row.get(ADDRESS.SINCE_AT));
    }

    private static @Nullable Target target(Record row) {
        var kind = row.get(ADDRESS.KIND);
        return kind.equals(LOCATION) ? null : new Target(Target.Kind.valueOf(kind), row.get(ADDRESS.TARGET_ID));
    }

    /// Empty for what can be no path, or has too long a query.
    private static Optional<String> comparable(String shown) {
        if (shown.isBlank()) return Optional.empty();
        try {
            return Optional.of(Addresses.comparable(shown.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
