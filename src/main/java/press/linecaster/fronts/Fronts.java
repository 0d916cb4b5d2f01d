package press.linecaster.fronts;

import static press.linecaster.fronts.db.Tables.FRONT;
import static press.linecaster.fronts.db.Tables.FRONT_SLOT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleId;
import press.linecaster.fronts.ArrangeOutcome.Arranged;
import press.linecaster.fronts.ArrangeOutcome.Overtaken;
import press.linecaster.fronts.FrontChange.FrontArranged;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// What editors have put into the slots of fronts.
@Service
@Transactional(readOnly = true)
public class Fronts {

    /// How many articles a slot holds at most.
    public static final int MOST_IN_SLOT = 20;

    public enum Slot {
        /// the first story
        LEAD,
        /// what editors recommend, in their order
        PICKS
    }

    private final DSLContext db;
    private final ChangeLog changes;
    private final Clock clock;

    Fronts(DSLContext db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /// What stands in a slot at `now`, in order. Whether it may be shown is for
    /// [press.linecaster.articles.Visibility].
    public List<ArticleId> in(FrontId front, Slot slot, Instant now) {
        return pins(front, slot, now).stream().map(Pin::article).toList();
    }

    /// Likewise, with the moments at which they leave.
    public List<Pin> pins(FrontId front, Slot slot, Instant now) {
        return pins(FRONT_SLOT.FRONT_ID.eq(front.value()).and(FRONT_SLOT.SLOT.eq(slot.name())), now);
    }

    /// All that stands on a front at `now`. Two queries.
    public Arrangement of(FrontId front, Instant now) {
        var pins = pins(FRONT_SLOT.FRONT_ID.eq(front.value()), now);
        return db.selectFrom(FRONT)
                .where(FRONT.ID.eq(front.value()))
                .fetchOptional(row ->
                        new Arrangement(front, row.getRevision(), pins, row.getArrangedBy(), row.getArrangedAt()))
                .orElseGet(() -> new Arrangement(front, 0, pins, "", null));
    }

    /// How many articles stand on each front at `now`; none for the others. Reads all of the table, which is small.
    public Map<FrontId, Integer> counts(Instant now) {
        return db.select(FRONT_SLOT.FRONT_ID, DSL.count())
                .from(FRONT_SLOT)
                .where(stands(now))
                .groupBy(FRONT_SLOT.FRONT_ID)
                .fetchMap(row -> new FrontId(row.value1()), row -> row.value2());
    }

    /// Arranges all of a front at once, for whoever has seen its present arrangement.
    /// @param wanted with the revision that they have seen
    /// @param by who
    /// @throws IllegalArgumentException for more than a slot holds
    @Transactional
    public ArrangeOutcome arrange(FrontId front, long basedOn, List<Pin> wanted, String by) {
        var pins = inOrder(wanted);
        requireRoom(pins);
        var current = of(front, clock.instant());
        if (current.revision() != basedOn) return new Overtaken(current);
        if (current.pins().equals(pins)) return new Arranged(current, false);
        if (!takesTurn(front, basedOn, by)) return new Overtaken(of(front, clock.instant()));
        db.deleteFrom(FRONT_SLOT).where(FRONT_SLOT.FRONT_ID.eq(front.value())).execute();
        insert(front, pins);
        changes.append(new FrontArranged(front));
        return new Arranged(of(front, clock.instant()), true);
    }

    /// Fills a slot with exactly these, in this order, whatever stands there: for imports.
    @Transactional
    public void arrange(FrontId front, Slot slot, List<ArticleId> articles) {
        var wanted = articles.stream().distinct().toList();
        if (in(front, slot, Instant.EPOCH).equals(wanted)) return;
        db.deleteFrom(FRONT_SLOT)
                .where(FRONT_SLOT.FRONT_ID.eq(front.value()))
                .and(FRONT_SLOT.SLOT.eq(slot.name()))
                .execute();
        insert(
                front,
                wanted.stream().map(article -> new Pin(slot, article, null)).toList());
        count(front);
        changes.append(new FrontArranged(front));
    }

    /// Of two who have seen the same revision, one.
    private boolean takesTurn(FrontId front, long basedOn, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (basedOn == 0)
            return db.insertInto(FRONT)
                            .set(FRONT.ID, front.value())
                            .set(FRONT.REVISION, 1L)
                            .set(FRONT.ARRANGED_BY, by)
                            .set(FRONT.ARRANGED_AT, now)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        return db.update(FRONT)
                        .set(FRONT.REVISION, basedOn + 1)
                        .set(FRONT.ARRANGED_BY, by)
                        .set(FRONT.ARRANGED_AT, now)
                        .where(FRONT.ID.eq(front.value()))
                        .and(FRONT.REVISION.eq(basedOn))
                        .execute()
                == 1;
    }

    /// Whoever has seen what was there before has to look again.
    private void count(FrontId front) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        db.insertInto(FRONT)
                .set(FRONT.ID, front.value())
                .set(FRONT.REVISION, 1L)
                .set(FRONT.ARRANGED_BY, "")
                .set(FRONT.ARRANGED_AT, now)
                .onConflict(FRONT.ID)
                .doUpdate()
                .set(FRONT.REVISION, FRONT.REVISION.plus(1))
                .set(FRONT.ARRANGED_BY, "")
                .set(FRONT.ARRANGED_AT, now)
                .execute();
    }

    private void insert(FrontId front, List<Pin> pins) {
        var position = 0;
        for (var pin : pins)
            db.insertInto(FRONT_SLOT)
                    .set(FRONT_SLOT.FRONT_ID, front.value())
                    .set(FRONT_SLOT.SLOT, pin.slot().name())
                    .set(FRONT_SLOT.POSITION, position++)
                    .set(FRONT_SLOT.ARTICLE_ID, pin.article().value())
                    .set(FRONT_SLOT.UNTIL_AT, pin.until())
                    .execute();
    }

    private List<Pin> pins(Condition which, Instant now) {
        var found = db.select(FRONT_SLOT.SLOT, FRONT_SLOT.ARTICLE_ID, FRONT_SLOT.UNTIL_AT)
                .from(FRONT_SLOT)
                .where(which)
                .and(stands(now))
                .orderBy(FRONT_SLOT.POSITION, FRONT_SLOT.ARTICLE_ID)
                .fetch(row -> new Pin(Slot.valueOf(row.value1()), new ArticleId(row.value2()), row.value3()));
        return inOrder(found);
    }

    private static Condition stands(Instant now) {
        return FRONT_SLOT.UNTIL_AT.isNull().or(FRONT_SLOT.UNTIL_AT.gt(now));
    }

    /// Slot by slot, each article once in each.
    private static List<Pin> inOrder(List<Pin> pins) {
        record Place(Slot slot, ArticleId article) {}
        var seen = new HashSet<Place>();
        return pins.stream()
                .filter(pin -> seen.add(new Place(pin.slot(), pin.article())))
                .sorted(Comparator.comparing(Pin::slot))
                .toList();
    }

    private static void requireRoom(List<Pin> pins) {
        for (var slot : Slot.values())
            if (pins.stream().filter(pin -> pin.slot() == slot).count() > MOST_IN_SLOT)
                throw new IllegalArgumentException("a slot holds %d articles at most".formatted(MOST_IN_SLOT));
    }

    /// The front of a section that is no more.
    @EventListener
    void on(Sections.SectionMerged merged) {
        clear(merged.section());
    }

    @EventListener
    void on(Sections.SectionRemoved removed) {
        clear(removed.section());
    }

    private void clear(SectionId section) {
        db.deleteFrom(FRONT_SLOT)
                .where(FRONT_SLOT.FRONT_ID.eq(FrontId.of(section).value()))
                .execute();
        db.deleteFrom(FRONT).where(FRONT.ID.eq(FrontId.of(section).value())).execute();
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds frontChanges() {
            return ChangeKinds.of(FrontChange.class);
        }
    }
}
