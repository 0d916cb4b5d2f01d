package press.linecaster.testing;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.SaveOutcome;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Source;
import press.linecaster.articles.Text;
import press.linecaster.audience.Audience;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Paper;
import press.linecaster.paper.PermalinkPattern;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.search.Search;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menus;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// A small newspaper that tests can believe in: the Harbour Gazette, of a town with a ferry, a council and an
/// opera. Everything goes in by the modules' front doors.
public final class Gazette {

    public static final Saving EDITOR = Saving.by("Nora Quill");

    private final ApplicationContext context;
    private final Instant noon;

    private final Section politics;
    private final Section elections;
    private final Section harbour;
    private final Section culture;
    private final Author adaByrne;
    private final Author tomFlood;
    private final Tag ferries;
    private final Tag housing;

    private Gazette(ApplicationContext context) {
        this.context = context;
        this.noon = SettableClock.NOON;
        bean(Settings.class)
                .decide(new Paper(
                        "The Harbour Gazette",
                        "Tides, trade and talk",
                        URI.create("https://gazette.example"),
                        Locale.UK,
                        ZoneId.of("Europe/Dublin"),
                        PermalinkPattern.STANDARD,
                        "Printed by the quay since 1871.",
                        null,
                        5));
        var sections = bean(Sections.class);
        politics = sections.add(null, new Slug("politics"), "Politics", SafeHtml.clean("<p>Who decides, and how.</p>"));
        elections = sections.add(politics.id(), new Slug("elections"), "Elections", SafeHtml.EMPTY);
        harbour = sections.add(null, new Slug("harbour"), "Harbour & Trade", SafeHtml.EMPTY);
        culture = sections.add(null, new Slug("culture"), "Culture", SafeHtml.EMPTY);
        adaByrne = author("ada-byrne", "Ada Byrne", "Harbour correspondent");
        tomFlood = author("tom-flood", "Tom Flood", null);
        ferries = bean(Tags.class).add(new Slug("ferries"), "Ferries", SafeHtml.EMPTY);
        housing = bean(Tags.class).add(new Slug("housing"), "Housing", SafeHtml.EMPTY);
    }

    /// Waits until all that there is can be searched.
    public static void awaitSearch(ApplicationContext server) {
        await().atMost(Duration.ofSeconds(30)).until(server.getBean(Search.class)::isComplete);
    }

    /// Lays out the paper, without any article, in an empty installation.
    public static Gazette in(ApplicationContext context) {
        return new Gazette(context);
    }

    public Section politics() {
        return politics;
    }

    /// A section beneath [#politics].
    public Section elections() {
        return elections;
    }

    public Section harbour() {
        return harbour;
    }

    public Section culture() {
        return culture;
    }

    public Author adaByrne() {
        return adaByrne;
    }

    public Author tomFlood() {
        return tomFlood;
    }

    public Tag ferries() {
        return ferries;
    }

    public Tag housing() {
        return housing;
    }

    /// A published article with everything: bylines, tags, a kicker, a standfirst and a dateline.
    public Article harbourFire() {
        return published(
                new Text(
                        "Fire on the Quay Stops the Night Ferry",
                        "Fire",
                        "Nobody was hurt; the crossing resumes on Thursday.",
                        SafeHtml.clean("<p>The alarm came at ten to three, when the baker saw smoke over shed four.</p>"
                                + "<h2>Smoke over shed four</h2><p>By dawn the ferry <em>Margaret</em> lay dark.</p>"),
                        "PORT CASSEL",
                        Text.Label.NEWS,
                        Locale.UK),
                noon.minus(Duration.ofHours(2)),
                List.of(harbour.id()),
                List.of(ferries.id()),
                List.of(adaByrne.id(), tomFlood.id()));
    }

    /// Stands in a section beneath another one.
    public Article lateCount() {
        return published(
                Text.of("Late Count Leaves Council Without a Majority", paragraph(), Locale.UK),
                noon.minus(Duration.ofHours(5)),
                List.of(elections.id()),
                List.of(housing.id()),
                List.of(tomFlood.id()));
    }

    public Article operaReview() {
        return published(
                new Text(
                        "The Opera Finds Its Sea Legs",
                        null,
                        "A Dutchman that really flies.",
                        paragraph(),
                        null,
                        Text.Label.REVIEW,
                        Locale.UK),
                noon.minus(Duration.ofDays(1)),
                List.of(culture.id()),
                List.of(),
                List.of(adaByrne.id()));
    }

    /// Articles of [#politics], each a day older than the one before, the newest an hour old.
    public List<Article> archive(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> published(
                        Text.of("Council Minutes, Part " + number, paragraph(), Locale.UK),
                        noon.minus(Duration.ofHours(1)).minus(Duration.ofDays(number - 1)),
                        List.of(politics.id()),
                        List.of(),
                        List.of()))
                .toList();
    }

    public Article published(
            Text text, Instant at, List<SectionId> sections, List<TagId> tags, List<AuthorId> bylines) {
        return create(Manuscript.article(text)
                .with(new Placement(sections, tags, bylines, null, Set.of()))
                .with(Release.published(at)));
    }

    /// An article of [#politics] with this release, which may not be shown.
    public Article released(String headline, Release release) {
        return create(Manuscript.article(Text.of(headline, paragraph(), Locale.UK))
                .with(new Placement(
                        List.of(politics.id()), List.of(ferries.id()), List.of(adaByrne.id()), null, Set.of()))
                .with(release));
    }

    /// Published elsewhere before.
    public Article syndicated(Source.Rights rights) {
        return create(Manuscript.article(Text.of(
                        "Herring Prices Fall Again",
                        SafeHtml.clean("<p>" + "Herring was cheap on the quay this week. ".repeat(30) + "The end.</p>"),
                        Locale.UK))
                .with(new Placement(List.of(harbour.id()), List.of(), List.of(), null, Set.of()))
                .with(Release.published(noon.minus(Duration.ofHours(3))))
                .with(new Source(
                        "The Fish Wire", "CC BY 4.0", "https://fishwire.example/herring", rights, noon, null)));
    }

    public Article aboutUs() {
        return create(Manuscript.page(
                        Text.of("About the Gazette", SafeHtml.clean("<p>We print what we can prove.</p>"), Locale.UK))
                .with(Release.published(noon.minus(Duration.ofDays(30)))));
    }

    public Article create(Manuscript manuscript) {
        return articles().create(manuscript, EDITOR);
    }

    public Article change(Article article, UnaryOperator<Manuscript> how) {
        var before = articles().find(article.id()).orElseThrow();
        return switch (articles().save(before.id(), before.revision(), how.apply(before.manuscript()), EDITOR)) {
            case SaveOutcome.Saved saved -> saved.article();
            case SaveOutcome.Conflict conflict -> throw new AssertionError("nobody else saves here");
        };
    }

    public Article rewrite(Article article, String headline) {
        return change(article, manuscript -> {
            var text = manuscript.text();
            return manuscript.with(new Text(
                    headline,
                    text.kicker(),
                    text.standfirst(),
                    text.body(),
                    text.dateline(),
                    text.label(),
                    text.language()));
        });
    }

    public void correct(Article article, String note) {
        articles().correct(article.id(), Correction.Kind.CORRECTION, SafeHtml.clean("<p>" + note + "</p>"), noon);
    }

    public Comment comment(Article article, @Nullable Comment parent, String author, String words) {
        var comment = new Comment(
                new CommentId(Ids.next()),
                article.id(),
                parent == null ? null : parent.id(),
                Comment.State.APPROVED,
                Comment.Kind.COMMENT,
                author,
                author.replace(' ', '.') + "@example.org",
                null,
                SafeHtml.clean("<p>" + words + "</p>"),
                noon.minus(Duration.ofMinutes(30)));
        bean(Comments.class).add(comment);
        return comment;
    }

    /// Readers read these, the first most of all, and no others.
    public void read(List<Article> hottestFirst) {
        var reads = new LinkedHashMap<ArticleId, Map<Instant, Integer>>();
        for (var article : hottestFirst)
            reads.put(article.id(), Map.of(bean(Clock.class).instant(), 1_000 - reads.size()));
        bean(Audience.class).add(reads);
    }

    public void menu(Menu.Place place, Menu.Entry... entries) {
        bean(Menus.class).replace(new Menu(place, List.of(entries)));
    }

    public void pick(Article... picks) {
        bean(Fronts.class)
                .arrange(
                        FrontId.HOME,
                        Fronts.Slot.PICKS,
                        java.util.Arrays.stream(picks).map(Article::id).toList());
    }

    /// Arranges the top of the front page: the lead, then what stands about it.
    public void lead(Article... stories) {
        bean(Fronts.class)
                .arrange(
                        FrontId.HOME,
                        Fronts.Slot.LEAD,
                        java.util.Arrays.stream(stories).map(Article::id).toList());
    }

    public Articles articles() {
        return bean(Articles.class);
    }

    public String address(Article article) {
        return address(article.id());
    }

    public String address(ArticleId id) {
        return bean(Addresses.class)
                .of(new Target(Target.Kind.ARTICLE, id.value()))
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private Author author(String slug, String name, @Nullable String role) {
        return bean(Authors.class)
                .add(new Author(
                        new AuthorId(0),
                        new Slug(slug),
                        name,
                        role,
                        SafeHtml.clean("<p>Writes about the sea.</p>"),
                        null,
                        null,
                        null));
    }

    private static SafeHtml paragraph() {
        return SafeHtml.clean("<p>It was late, and the count went on.</p>");
    }
}
