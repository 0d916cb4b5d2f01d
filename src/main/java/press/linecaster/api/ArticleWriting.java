package press.linecaster.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Media;
import press.linecaster.media.MediaLibrary;
import press.linecaster.newsroom.Newsdesk;
import press.linecaster.newsroom.Newsdesk.Outcome.Clash;
import press.linecaster.newsroom.Newsdesk.Outcome.Done;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Authors;
import press.linecaster.people.TokenId;
import press.linecaster.sections.Sections;

/// What programs do to articles: each deed in one transaction, on the revision that they have read, through
/// [Newsdesk], which knows who may.
@Component
class ArticleWriting {

    /// @param warnings what was taken away of what was sent
    record Written(Article article, List<Refused.Mistake> warnings) {
        Written {
            warnings = List.copyOf(warnings);
        }
    }

    private final Newsdesk newsdesk;
    private final Articles articles;
    private final Creations creations;
    private final MediaLibrary media;
    private final Sections sections;
    private final Authors authors;
    private final Settings settings;
    private final TransactionTemplate transactions;

    ArticleWriting(
            Newsdesk newsdesk,
            Articles articles,
            Creations creations,
            MediaLibrary media,
            Sections sections,
            Authors authors,
            Settings settings,
            PlatformTransactionManager transactions) {
        this.newsdesk = newsdesk;
        this.articles = articles;
        this.creations = creations;
        this.media = media;
        this.sections = sections;
        this.authors = authors;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// @param key under which it is made once; null for none
    Written create(Account actor, TokenId token, @Nullable String key, byte[] sent) {
        var empty =
                Manuscript.article(Text.of("", SafeHtml.EMPTY, settings.paper().language()));
        var draft = ArticleDraft.of(empty, Body.fields(sent));
        return inTransaction(() -> {
            var isNew = new AtomicBoolean();
            Supplier<ArticleId> making = () -> {
                isNew.set(true);
                return newsdesk.begin(actor, known(actor, null, draft), draft.reason())
                        .id();
            };
            var id = key == null
                    ? making.get()
                    : new ArticleId(
                            creations.once(token, key, sent, () -> making.get().value()));
            // what was made a day ago may be somebody else's now
            return new Written(
                    articles.find(id)
                            .filter(made -> isNew.get() || Newsdesk.mayRead(actor, made))
                            .orElseThrow(Refused::notThere),
                    draft.warnings());
        });
    }

    /// Saves what was sent in place of what there was.
    Written save(Account actor, Article before, int basedOn, Fields fields) {
        var draft = ArticleDraft.of(before.manuscript(), fields);
        return inTransaction(
                () -> switch (newsdesk.save(actor, before.id(), basedOn, known(actor, before, draft), draft.reason())) {
                    case Done(var saved, var _) -> new Written(saved, draft.warnings());
                    case Clash(var current, var _) -> throw EntityTags.changedMeanwhile(current.revision());
                });
    }

    /// Does something to the revision that was read, or nothing.
    Written change(ArticleId id, int basedOn, Supplier<Article> deed) {
        return inTransaction(() -> {
            var now = articles.find(id).orElseThrow(Refused::notThere).revision();
            if (now != basedOn) throw EntityTags.changedMeanwhile(now);
            var after = deed.get();
            // somebody may have saved between the two: then this is rolled back
            if (after.revision() > basedOn + 1) throw EntityTags.changedMeanwhile(after.revision() - 1);
            return new Written(after, List.of());
        });
    }

    /// With what is named by name or number looked up.
    /// @throws Refused for what is not there
    private Manuscript known(Account actor, @Nullable Article before, ArticleDraft draft) {
        var wanted = draft.manuscript();
        var placement = wanted.placement();
        require(placement);
        var tags = draft.tags() == null
                ? placement.tags()
                : newsdesk.tagsCalled(actor, before, Objects.requireNonNull(draft.tags()));
        return wanted.with(new Placement(
                placement.sections(), tags, placement.bylines(), placement.leadPicture(), placement.usedMedia()));
    }

    private void require(Placement placement) {
        if (Optional.ofNullable(placement.leadPicture())
                .filter(lead -> media.find(lead)
                        .filter(each -> each.kind() == Media.Kind.PICTURE)
                        .isEmpty())
                .isPresent()) throw Refused.notValid("/leadPicture", "There is no such picture.");
        var tree = sections.tree();
        for (var i = 0; i < placement.sections().size(); i++)
            if (tree.find(placement.sections().get(i)).isEmpty())
                throw Refused.notValid("/sections/" + i, "There is no such section.");
        var known = authors.find(placement.bylines());
        for (var i = 0; i < placement.bylines().size(); i++)
            if (!known.containsKey(placement.bylines().get(i)))
                throw Refused.notValid("/bylines/" + i, "There is no such author.");
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
