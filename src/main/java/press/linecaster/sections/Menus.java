package press.linecaster.sections;

import static press.linecaster.sections.db.Tables.MENU_ENTRY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Ids;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menu.Entry;
import press.linecaster.sections.SectionChange.MenuChanged;

/// The menus of the page's places.
@Service
@Transactional(readOnly = true)
public class Menus {

    private static final String LOCATION = "LOCATION";

    /// Of locks, beyond all ids.
    private static final long MENUS = Long.MIN_VALUE / 2;

    private final DSLContext db;
    private final ChangeLog changes;

    Menus(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    /// The menu of a place; without entries when nobody has made one. One query.
    public Menu of(Menu.Place place) {
        var rows = db.select(
                        MENU_ENTRY.ID,
                        MENU_ENTRY.PARENT_ID,
                        MENU_ENTRY.LABEL,
                        MENU_ENTRY.KIND,
                        MENU_ENTRY.TARGET_ID,
                        MENU_ENTRY.LOCATION)
                .from(MENU_ENTRY)
                .where(MENU_ENTRY.PLACE.eq(place.name()))
                .orderBy(MENU_ENTRY.POSITION, MENU_ENTRY.ID)
                .fetch();
        var children = new HashMap<@Nullable Long, List<org.jooq.Record>>();
        for (var row : rows)
            children.computeIfAbsent(row.value2(), parent -> new java.util.ArrayList<>())
                    .add(row);
        return new Menu(place, entries(null, children));
    }

    /// Replaces the menu of its place.
    @Transactional
    public void replace(Menu menu) {
        if (of(menu.place()).equals(menu)) return;
        db.deleteFrom(MENU_ENTRY)
                .where(MENU_ENTRY.PLACE.eq(menu.place().name()))
                .execute();
        insert(menu.place(), null, menu.entries());
        changes.append(new MenuChanged(menu.place()));
    }

    /// Whether an entry leads to a thing.
    public boolean leadTo(Target target) {
        return db.fetchExists(MENU_ENTRY, leadsTo(target));
    }

    /// Entries that lead to one thing lead to another from now on; for what is merged.
    @Transactional
    public void retarget(Target from, Target to) {
        var places = db.selectDistinct(MENU_ENTRY.PLACE)
                .from(MENU_ENTRY)
                .where(leadsTo(from))
                .fetch(MENU_ENTRY.PLACE);
        if (places.isEmpty()) return;
        db.update(MENU_ENTRY)
                .set(MENU_ENTRY.KIND, to.kind().name())
                .set(MENU_ENTRY.TARGET_ID, to.id())
                .where(leadsTo(from))
                .execute();
        places.forEach(place -> changes.append(new MenuChanged(Menu.Place.valueOf(place))));
    }

    private static Condition leadsTo(Target target) {
        return MENU_ENTRY.KIND.eq(target.kind().name()).and(MENU_ENTRY.TARGET_ID.eq(target.id()));
    }

    /// Replaces the menu of its place for whoever has seen the present one.
    /// @param seen its [Menu#fingerprint]
    /// @return whether it was the present one; else nothing is changed
    @Transactional
    public boolean replace(Menu menu, String seen) {
        oneAtATime(menu.place());
        if (!of(menu.place()).fingerprint().equals(seen)) return false;
        replace(menu);
        return true;
    }

    /// Lets nobody else replace one before this transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Menu.Place place) {
        oneAtATime(place);
    }

    /// Two at the same moment would both see the same menu, and leave both of theirs. SQLite writes one at a time
    /// anyhow.
    private void oneAtATime(Menu.Place place) {
        if (db.family() == SQLDialect.POSTGRES)
            db.execute("select pg_advisory_xact_lock({0})", MENUS + place.name().hashCode());
    }

    private void insert(Menu.Place place, @Nullable Long parent, List<Entry> entries) {
        var position = 0;
        for (var entry : entries) {
            var id = Ids.next();
            var thing = entry.leadsTo() instanceof Thing(Target target) ? target : null;
            db.insertInto(MENU_ENTRY)
                    .set(MENU_ENTRY.ID, id)
                    .set(MENU_ENTRY.PLACE, place.name())
                    .set(MENU_ENTRY.PARENT_ID, parent)
                    .set(MENU_ENTRY.POSITION, position++)
                    .set(MENU_ENTRY.LABEL, entry.label())
                    .set(
                            MENU_ENTRY.KIND,
                            thing == null ? LOCATION : thing.kind().name())
                    .set(MENU_ENTRY.TARGET_ID, thing == null ? 0L : thing.id())
                    .set(MENU_ENTRY.LOCATION, entry.leadsTo() instanceof Location location ? location.address() : null)
                    .execute();
            insert(place, id, entry.children());
        }
    }

    private static List<Entry> entries(@Nullable Long parent, Map<@Nullable Long, List<org.jooq.Record>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(row -> entry(row, children))
                .toList();
    }

    private static Entry entry(org.jooq.Record row, Map<@Nullable Long, List<org.jooq.Record>> children) {
        var kind = row.get(MENU_ENTRY.KIND);
        var leadsTo = kind.equals(LOCATION)
                ? new Location(row.get(MENU_ENTRY.LOCATION))
                : new Thing(new Target(Target.Kind.valueOf(kind), row.get(MENU_ENTRY.TARGET_ID)));
        return new Entry(row.get(MENU_ENTRY.LABEL), leadsTo, entries(row.get(MENU_ENTRY.ID), children));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds sectionChanges() {
            return ChangeKinds.of(SectionChange.class);
        }
    }
}
