package press.linecaster.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.Text.Label;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Paper;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;

/// Makes teasers out of summaries.
final class Teasers {

    private final Archive archive;
    private final Paper paper;
    private final Phrases phrases;
    private boolean pictureIsFirst;
    private boolean isBrief;
    private boolean isExact;
    private @Nullable SectionId section;

    Teasers(Archive archive) {
        this.archive = archive;
        this.paper = archive.paper();
        this.phrases = Phrases.in(paper.language());
    }

    /// The next picture is among the first things that a reader sees.
    Teasers atTheTop() {
        pictureIsFirst = true;
        return this;
    }

    /// @param sizes how wide the pictures are shown; absent for teasers without
    List<Teaser> of(List<ArticleSummary> articles, @Nullable String sizes) {
        return articles.stream().map(article -> of(article, sizes)).toList();
    }

    /// Says the minute of what was published today: the page is true until midnight only.
    Teasers briefly() {
        isBrief = true;
        return this;
    }

    /// Says the day and the minute.
    Teasers exactly() {
        isExact = true;
        return this;
    }

    /// From here on they stand under the name of a section: the kicker names that, or one beneath it, of what
    /// stands in several sections.
    Teasers within(SectionId section) {
        this.section = section;
        return this;
    }

    /// One that stands large: where an article has no standfirst, its first words.
    Teaser lead(ArticleSummary article, String sizes) {
        var teaser = of(article, sizes);
        if (teaser.standfirst() != null) return teaser;
        var passage = archive.passage(article.id());
        return passage.isBlank() ? teaser : teaser.withStandfirst(passage);
    }

    Teaser of(ArticleSummary article, @Nullable String sizes) {
        return new Teaser(
                article.id(),
                article.address(),
                article.headline().isBlank() ? phrases.say("untitled") : article.headline(),
                article.language().equals(paper.language())
                        ? null
                        : article.language().toLanguageTag(),
                kicker(article),
                label(article.label(), phrases),
                article.standfirst(),
                bylines(archive, article.bylines()),
                moment(article.listedFrom()),
                article.corrected() != null,
                sizes == null ? null : picture(article.leadPicture(), sizes).orElse(null));
    }

    private Moment moment(Instant at) {
        if (isExact) return Moment.exact(at, paper);
        return isBrief ? Moment.brief(at, archive.now(), paper) : Moment.day(at, paper);
    }

    /// Authors with their pages; those that are no more are left out.
    static List<Link> bylines(Archive archive, List<AuthorId> authors) {
        return authors.stream()
                .flatMap(id -> archive.author(id).stream())
                .map(author -> new Link(
                        author.name(),
                        archive.address(new Target(
                                        Target.Kind.AUTHOR, author.id().value()))
                                .orElse("/author/" + author.slug())))
                .toList();
    }

    static @Nullable String label(Label label, Phrases phrases) {
        return label == Label.NEWS ? null : phrases.say("label." + label.name().toLowerCase(Locale.ROOT));
    }

    /// Whether a kicker only repeats the label, in whatever language that is shown: writers have their own.
    static boolean isLabel(String kicker, Label label) {
        return label != Label.NEWS
                && Phrases.SHIPPED.stream()
                        .anyMatch(language -> kicker.equalsIgnoreCase(label(label, Phrases.in(language))));
    }

    /// The article's own, unless it only repeats the label; otherwise the name of its main section, or of [#within].
    private @Nullable String kicker(ArticleSummary article) {
        var own = article.kicker();
        if (own != null && !isLabel(own, article.label())) return own;
        var main = article.section();
        return main == null
                ? null
                : archive.sections().find(named(main)).map(Section::name).orElse(null);
    }

    /// The main section of an article, unless that is foreign to where the teaser stands.
    private SectionId named(SectionId main) {
        var heading = section;
        if (heading == null) return main;
        var path = archive.sections().pathTo(main);
        return path.stream().anyMatch(each -> each.id().equals(heading)) ? main : heading;
    }

    private Optional<Figure> picture(@Nullable MediaId id, String sizes) {
        if (id == null) return Optional.empty();
        var figure = archive.photo(id).map(photo -> Figure.of(photo, sizes, pictureIsFirst));
        if (figure.isPresent()) pictureIsFirst = false;
        return figure;
    }
}
