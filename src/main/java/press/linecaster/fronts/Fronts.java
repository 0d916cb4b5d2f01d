package press.linecaster.fronts;

import static press.linecaster.fronts.db.Tables.FRONT_SLOT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleId;
import press.linecaster.fronts.FrontChange.FrontArranged;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// What editors have put into the slots of fronts.
@Service
@Transactional(readOnly = true)
public class Fronts {

    public enum Slot {
        /// the first story
        LEAD,
        /// what editors recommend, in their order
        PICKS
    }

    private final DSLContext db;
    private final ChangeLog changes;

    Fronts(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    /// What stands in a slot at `now`, in order. Whether it may be shown is for
    /// [press.linecaster.articles.Visibility].
    public List<ArticleId> in(FrontId front, Slot slot, Instant now) {
        return db.select(FRONT_SLOT.ARTICLE_ID)
                .from(FRONT_SLOT)
                .where(FRONT_SLOT.FRONT_ID.eq(front.value()))
                .and(FRONT_SLOT.SLOT.eq(slot.name()))
                .and(FRONT_SLOT.UNTIL_AT.isNull().or(FRONT_SLOT.UNTIL_AT.gt(now)))
                .orderBy(FRONT_SLOT.POSITION, FRONT_SLOT.ARTICLE_ID)
                .fetch(row -> new ArticleId(row.value1()));
    }

    /// Fills a slot with exactly these, in this order.
    @Transactional
    public void arrange(FrontId front, Slot slot, List<ArticleId> articles) {
        var wanted = articles.stream().distinct().toList();
        if (in(front, slot, Instant.EPOCH).equals(wanted)) return;
        db.deleteFrom(FRONT_SLOT)
                .where(FRONT_SLOT.FRONT_ID.eq(front.value()))
                .and(FRONT_SLOT.SLOT.eq(slot.name()))
                .execute();
        var position = 0;
        for (var article : wanted)
            db.insertInto(FRONT_SLOT)
                    .set(FRONT_SLOT.FRONT_ID, front.value())
                    .set(FRONT_SLOT.SLOT, slot.name())
                    .set(FRONT_SLOT.POSITION, position++)
                    .set(FRONT_SLOT.ARTICLE_ID, article.value())
                    .execute();
        changes.append(new FrontArranged(front));
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
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds frontChanges() {
            return ChangeKinds.of(FrontChange.class);
        }
    }
}
