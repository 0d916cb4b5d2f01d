package press.linecaster.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.api.ArticleView.DeskView;
import press.linecaster.api.ArticleView.Named;
import press.linecaster.api.ArticleView.Note;
import press.linecaster.api.ArticleView.Origin;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Output;
import press.linecaster.articles.Source;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Makes what the API shows of articles.
@Component
class ArticleViews {

    private final Articles articles;
    private final Addresses addresses;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Settings settings;
    private final Clock clock;

    ArticleViews(
            Articles articles,
            Addresses addresses,
            Sections sections,
            Tags tags,
            Authors authors,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.addresses = addresses;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is asked of others for a list, all at once.
    private record Surroundings(
            Paper paper,
            SectionTree tree,
            Map<TagId, Tag> tags,
            Map<AuthorId, Author> authors,
            Map<Kind, Map<Long, String>> addresses) {

        @Nullable
        String address(Kind kind, long id) {
            var address = addresses.getOrDefault(kind, Map.of()).get(id);
            return address == null ? null : paper.absolute(address);
        }

        Optional<Named> named(Kind kind, long id, Optional<String> name) {
            return name.map(known -> new Named(Ids.inAddress(id), known, address(kind, id)));
        }
    }

    /// All of it.
    /// @param isInsider whether they see it as it lies on the desk
    ArticleView whole(Article article, boolean isInsider) {
        return view(article, isInsider, true, surroundings(List.of(article)));
    }

    /// Without the texts, in this order.
    List<ArticleView> list(Collection<Article> articles, boolean areInsiders) {
        var surroundings = surroundings(articles);
        return articles.stream()
                .map(article -> view(article, areInsiders, false, surroundings))
                .toList();
    }

    private ArticleView view(Article article, boolean isInsider, boolean hasBody, Surroundings around) {
        var text = article.text();
        var placement = article.placement();
        var visibility = Visibility.of(article.manuscript(), Output.API, clock.instant());
        var isExcerpt = article.source().rights() == Source.Rights.EXCERPT;
        var body = isExcerpt && !isInsider ? "" : text.body().html();
        return new ArticleView(
                Ids.inAddress(article.id().value()),
                Fields.word(article.manuscript().form()),
                Fields.word(isExcerpt ? Extent.EXCERPT : Extent.EVERYTHING),
                visibility.isShown() ? around.address(Kind.ARTICLE, article.id().value()) : null,
                isInsider ? text.headline() : text.shownHeadline(),
                text.kicker(),
                text.standfirst(),
                hasBody ? body : null,
                text.dateline(),
                Fields.word(text.label()),
                text.language().toLanguageTag(),
                article.manuscript().slug().value(),
                placement.sections().stream()
                        .flatMap(id -> around
                                .named(
                                        Kind.SECTION,
                                        id.value(),
                                        around.tree().find(id).map(section -> section.name()))
                                .stream())
                        .toList(),
                placement.tags().stream()
                        .flatMap(id -> around
                                .named(
                                        Kind.TAG,
                                        id.value(),
                                        Optional.ofNullable(around.tags().get(id))
                                                .map(Tag::name))
                                .stream())
                        .toList(),
                placement.bylines().stream()
                        .flatMap(id -> around
                                .named(
                                        Kind.AUTHOR,
                                        id.value(),
                                        Optional.ofNullable(around.authors().get(id))
                                                .map(Author::name))
                                .stream())
                        .toList(),
                placement.leadPicture() == null
                        ? null
                        : Ids.inAddress(placement.leadPicture().value()),
                article.manuscript().commentsOpen(),
                article.release().publishedAt(),
                article.changedAt(),
                text.wordCount(),
                article.corrections().stream()
                        .map(note ->
                                new Note(Fields.word(note.kind()), note.note().html(), note.notedAt()))
                        .toList(),
                origin(article.source()),
                isInsider ? desk(article, visibility) : null);
    }

    private static @Nullable Origin origin(Source source) {
        if (source.rights() == Source.Rights.OWN && source.outlet() == null && source.originalUrl() == null)
            return null;
        return new Origin(source.outlet(), source.licence(), source.originalUrl(), Fields.word(source.rights()));
    }

    private static DeskView desk(Article article, Visibility visibility) {
        var release = article.release();
        return new DeskView(
                article.revision(),
                Fields.word(release.stage()),
                Fields.word(visibility.reason()),
                Fields.word(release.access()),
                article.createdAt(),
                article.savedAt(),
                release.embargoedUntil(),
                release.expiresAt(),
                release.withdrawnBecause());
    }

    private Surroundings surroundings(Collection<Article> articles) {
        var placements = articles.stream().map(Article::placement).toList();
        var tree = sections.tree();
        var tagIds = placements.stream()
                .flatMap(each -> each.tags().stream())
                .distinct()
                .toList();
        var authorIds = placements.stream()
                .flatMap(each -> each.bylines().stream())
                .distinct()
                .toList();
        var sectionIds = placements.stream()
                .flatMap(each -> each.sections().stream())
                .distinct()
                .toList();
        return new Surroundings(
                settings.paper(),
                tree,
                tags.find(tagIds),
                authors.find(authorIds),
                Map.of(
                        Kind.ARTICLE,
                                addresses(
                                        Kind.ARTICLE,
                                        articles,
                                        article -> article.id().value()),
                        Kind.SECTION, addresses(Kind.SECTION, sectionIds, id -> id.value()),
                        Kind.TAG, addresses(Kind.TAG, tagIds, id -> id.value()),
                        Kind.AUTHOR, addresses(Kind.AUTHOR, authorIds, id -> id.value())));
    }

    private <T> Map<Long, String> addresses(Kind kind, Collection<T> things, Function<T, Long> id) {
        return addresses.of(kind, things.stream().map(id).toList());
    }

    private Optional<String> address(Kind kind, long id) {
        return addresses.of(new Target(kind, id)).map(settings.paper()::absolute);
    }

    /// Likewise of many of a kind, by their numbers. One query.
    Map<Long, String> addresses(Kind kind, Collection<Long> ids) {
        var paper = settings.paper();
        var absolute = new HashMap<Long, String>();
        addresses.of(kind, ids).forEach((id, path) -> absolute.put(id, paper.absolute(path)));
        return absolute;
    }

    /// Where readers find something, and of articles only of what readers see.
    Optional<String> shownAddress(Target target) {
        if (target.kind() == Kind.ARTICLE
                && articles.find(new ArticleId(target.id()))
                        .filter(article -> Visibility.of(article.manuscript(), Output.API, clock.instant())
                                .isShown())
                        .isEmpty()) return Optional.empty();
        return address(target.kind(), target.id());
    }

    /// When it was changed last, as far as whoever asks can know.
    static Instant changedAt(Article article, boolean isInsider) {
        return isInsider && article.savedAt().isAfter(article.changedAt()) ? article.savedAt() : article.changedAt();
    }
}
