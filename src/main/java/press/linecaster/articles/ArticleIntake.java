package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_LISTING;
import static press.linecaster.articles.db.Tables.ARTICLE_MEDIA;
import static press.linecaster.articles.db.Tables.ARTICLE_REVISION;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;
import static press.linecaster.articles.db.Tables.ARTICLE_TAG;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Addresses.Claim;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleChange.ArticlesImported;
import press.linecaster.articles.db.tables.records.ArticleBylineRecord;
import press.linecaster.articles.db.tables.records.ArticleListingRecord;
import press.linecaster.articles.db.tables.records.ArticleMediaRecord;
import press.linecaster.articles.db.tables.records.ArticleRecord;
import press.linecaster.articles.db.tables.records.ArticleRevisionRecord;
import press.linecaster.articles.db.tables.records.ArticleSectionRecord;
import press.linecaster.articles.db.tables.records.ArticleTagRecord;
import press.linecaster.kernel.BulkInsert;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.sections.Sections;

/// Takes in many new articles at once, with their history and their addresses, as imports do: a batch for
/// each table and one change for all, instead of twenty statements and a change for each.
@Service
public class ArticleIntake {

    /// @param id made by the caller, so that comments and ledgers can name it
    /// @param earlier versions of the text before the one in the manuscript, oldest first
    /// @param addresses paths as written in links; the first that is free becomes the canonical address,
    ///     and where none is, the first gets a number. None for what has no address, such as a draft
    /// @param former paths that lead here by 301, unless they are taken
    public record Arrival(
            ArticleId id,
            Manuscript manuscript,
            Instant createdAt,
            Instant changedAt,
            List<Earlier> earlier,
            List<String> addresses,
            List<String> former) {

        public Arrival {
            earlier = List.copyOf(earlier);
            addresses = List.copyOf(addresses);
            former = List.copyOf(former);
        }
    }

    /// A version of the text that was replaced.
    public record Earlier(Text text, Instant savedAt, Saving saving) {}

    private final DSLContext db;
    private final Addresses addresses;
    private final Sections sections;
    private final ChangeLog changes;
    private final Clock clock;

    ArticleIntake(DSLContext db, Addresses addresses, Sections sections, ChangeLog changes, Clock clock) {
        this.db = db;
        this.addresses = addresses;
        this.sections = sections;
        this.changes = changes;
        this.clock = clock;
    }

    /// Takes all in, or none. Parents of standing pages must be there or come before their children.
    /// @param saving who brings them
    @Transactional
    public void takeIn(List<Arrival> arrivals, Saving saving) {
        if (arrivals.isEmpty()) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var articles = arrivals.stream().map(arrival -> article(arrival, now)).toList();
        BulkInsert.into(
                db,
                ARTICLE,
                articles.stream().<ArticleRecord>map(ArticleStore::row).toList());
        revisions(arrivals, articles, saving);
        placements(articles);
        listings(articles);
        claim(arrivals);
        changes.append(new ArticlesImported(
                arrivals.size(), arrivals.stream().map(Arrival::id).toList()));
    }

    private static Article article(Arrival arrival, Instant now) {
        return new Article(
                arrival.id(),
                arrival.manuscript(),
                arrival.earlier().size() + 1,
                arrival.createdAt(),
                arrival.changedAt(),
                now,
                List.of());
    }

    private void revisions(List<Arrival> arrivals, List<Article> articles, Saving saving) {
        var rows = new ArrayList<ArticleRevisionRecord>();
        for (var i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            var number = 0;
            for (var earlier : arrivals.get(i).earlier())
                rows.add(ArticleStore.revisionRow(
                        article.id(), ++number, earlier.text(), earlier.savedAt(), earlier.saving()));
            rows.add(ArticleStore.revisionRow(
                    article.id(), article.revision(), article.text(), article.savedAt(), saving));
        }
        BulkInsert.into(db, ARTICLE_REVISION, rows);
    }

    private void placements(List<Article> articles) {
        var sectionRows = new ArrayList<ArticleSectionRecord>();
        var tagRows = new ArrayList<ArticleTagRecord>();
        var bylineRows = new ArrayList<ArticleBylineRecord>();
        var mediaRows = new ArrayList<ArticleMediaRecord>();
        for (var article : articles) {
            var id = article.id().value();
            var placement = article.placement();
            for (var i = 0; i < placement.sections().size(); i++)
                sectionRows.add(new ArticleSectionRecord(
                        id, i, placement.sections().get(i).value()));
            for (var i = 0; i < placement.tags().size(); i++)
                tagRows.add(new ArticleTagRecord(id, i, placement.tags().get(i).value()));
            for (var i = 0; i < placement.bylines().size(); i++)
                bylineRows.add(new ArticleBylineRecord(
                        id, i, placement.bylines().get(i).value()));
            for (var media : placement.usedMedia()) mediaRows.add(new ArticleMediaRecord(id, media.value()));
        }
        BulkInsert.into(db, ARTICLE_SECTION, sectionRows);
        BulkInsert.into(db, ARTICLE_TAG, tagRows);
        BulkInsert.into(db, ARTICLE_BYLINE, bylineRows);
        BulkInsert.into(db, ARTICLE_MEDIA, mediaRows);
    }

    private void listings(List<Article> articles) {
        var tree = sections.tree();
        var rows = new ArrayList<ArticleListingRecord>();
        for (var article : articles)
            Visibility.window(article.release()).ifPresent(window -> {
                for (var list : ListingStore.lists(article.manuscript(), tree))
                    rows.add(new ArticleListingRecord(
                            list.value(),
                            window.from(),
                            article.id().value(),
                            window.until(),
                            ListingStore.newsAt(article.savedAt(), window.from())));
            });
        BulkInsert.into(db, ARTICLE_LISTING, rows);
    }

    private void claim(List<Arrival> arrivals) {
        var claims = arrivals.stream()
                .filter(arrival ->
                        !arrival.addresses().isEmpty() || !arrival.former().isEmpty())
                .map(arrival -> new Claim(target(arrival), arrival.addresses(), arrival.former()))
                .toList();
        for (var refused : addresses.claimAll(claims))
            if (!refused.paths().isEmpty())
                addresses.claimFree(refused.target(), refused.paths().getFirst());
    }

    private static Target target(Arrival arrival) {
        return new Target(Target.Kind.ARTICLE, arrival.id().value());
    }
}
