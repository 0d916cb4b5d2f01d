package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_LISTING;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;
import static press.linecaster.articles.db.Tables.ARTICLE_TAG;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// How much is filed where, and what becomes of it when sections, tags or authors are merged. Refiling makes no
/// revisions: nobody has edited the articles, and who has one open can save it.
@Service
@Transactional(readOnly = true)
public class Filings {

    private final DSLContext db;
    private final ListingStore listings;
    private final Sections sections;
    private final ChangeLog changes;

    Filings(DSLContext db, ListingStore listings, Sections sections, ChangeLog changes) {
        this.db = db;
        this.listings = listings;
        this.sections = sections;
        this.changes = changes;
    }

    /// How many articles, in whatever state, are filed in each section itself; none where nothing is. Counts an index.
    public Map<SectionId, Integer> bySection() {
        return db.select(ARTICLE_SECTION.SECTION_ID, DSL.count())
                .from(ARTICLE_SECTION)
                .groupBy(ARTICLE_SECTION.SECTION_ID)
                .fetchMap(row -> new SectionId(row.value1()), row -> row.value2());
    }

    /// How many articles, in whatever state, carry each of these tags. Counts an index.
    public Map<TagId, Integer> byTag(Collection<TagId> tags) {
        return db.select(ARTICLE_TAG.TAG_ID, DSL.count())
                .from(ARTICLE_TAG)
                .where(ARTICLE_TAG.TAG_ID.in(tags.stream().map(TagId::value).toList()))
                .groupBy(ARTICLE_TAG.TAG_ID)
                .fetchMap(row -> new TagId(row.value1()), row -> row.value2());
    }

    /// How many articles, in whatever state, each of these has a byline on. Counts an index.
    public Map<AuthorId, Integer> byAuthor(Collection<AuthorId> authors) {
        return db.select(ARTICLE_BYLINE.AUTHOR_ID, DSL.count())
                .from(ARTICLE_BYLINE)
                .where(ARTICLE_BYLINE.AUTHOR_ID.in(
                        authors.stream().map(AuthorId::value).toList()))
                .groupBy(ARTICLE_BYLINE.AUTHOR_ID)
                .fetchMap(row -> new AuthorId(row.value1()), row -> row.value2());
    }

    /// Every tag that something carries. Walks an index.
    public Set<TagId> usedTags() {
        return db.selectDistinct(ARTICLE_TAG.TAG_ID).from(ARTICLE_TAG).fetch(ARTICLE_TAG.TAG_ID).stream()
                .map(TagId::new)
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(Sections.SectionMerged merged) {
        refile(
                ARTICLE_SECTION,
                ARTICLE_SECTION.ARTICLE_ID,
                ARTICLE_SECTION.POSITION,
                ARTICLE_SECTION.SECTION_ID,
                merged.section().value(),
                merged.into().value());
        deleteList(ListId.of(merged.section()));
        listings.relistSections(sections.tree());
        changes.append(new ListingsRebuilt());
    }

    /// Pages of both tags, and those that name them, depend on the tags themselves, whose changes follow.
    @EventListener
    void on(Tags.TagMerged merged) {
        refile(
                ARTICLE_TAG,
                ARTICLE_TAG.ARTICLE_ID,
                ARTICLE_TAG.POSITION,
                ARTICLE_TAG.TAG_ID,
                merged.tag().value(),
                merged.into().value());
        relist(ListId.of(merged.tag()), ListId.of(merged.into()));
    }

    /// Likewise for authors.
    @EventListener
    void on(Authors.AuthorMerged merged) {
        refile(
                ARTICLE_BYLINE,
                ARTICLE_BYLINE.ARTICLE_ID,
                ARTICLE_BYLINE.POSITION,
                ARTICLE_BYLINE.AUTHOR_ID,
                merged.author().value(),
                merged.into().value());
        relist(ListId.of(merged.author()), ListId.of(merged.into()));
    }

    /// Where an article stands in both, the earlier place stays. Four statements, whatever the number of articles.
    private <R extends Record> void refile(
            Table<R> table,
            TableField<R, Long> article,
            TableField<R, Integer> position,
            TableField<R, Long> filedIn,
            long from,
            long into) {
        var other = table.as("other");
        for (var later : new long[][] {{into, from}, {from, into}})
            db.deleteFrom(table)
                    .where(filedIn.eq(later[0]))
                    .and(DSL.exists(DSL.selectOne()
                            .from(other)
                            .where(of(other, filedIn).eq(later[1]))
                            .and(of(other, article).eq(article))
                            .and(of(other, position).lt(position))))
                    .execute();
        db.update(table).set(filedIn, into).where(filedIn.eq(from)).execute();
    }

    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }

    private void relist(ListId from, ListId into) {
        db.deleteFrom(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(from.value()))
                .and(ARTICLE_LISTING.ARTICLE_ID.in(DSL.select(ARTICLE_LISTING.as("other").ARTICLE_ID)
                        .from(ARTICLE_LISTING.as("other"))
                        .where(ARTICLE_LISTING.as("other").LIST_ID.eq(into.value()))))
                .execute();
        db.update(ARTICLE_LISTING)
                .set(ARTICLE_LISTING.LIST_ID, into.value())
                .where(ARTICLE_LISTING.LIST_ID.eq(from.value()))
                .execute();
    }

    private void deleteList(ListId list) {
        db.deleteFrom(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                .execute();
    }
}
