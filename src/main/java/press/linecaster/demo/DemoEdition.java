package press.linecaster.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Source;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.audience.Audience;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.demo.DemoFile.Remark;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination;
import press.linecaster.sections.Menu.Entry;
import press.linecaster.sections.Menus;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Loads The Federal Lantern, a paper that does not exist, into an empty installation. Its articles are as
/// old as their files say, counted from the moment of loading, so that the paper always looks like today's. How
/// often they have been read is made up too, the same for each loading: some stories more than others, most of
/// all when they were new.
@Component
public class DemoEdition {

    private static final Pattern LEAD_OF_ANOTHER = Pattern.compile("data-lead=\"([a-z0-9-]+)\"");
    private static final Saving BY_US = new Saving("Demo edition", null);
    private static final List<String> FOOTER =
            List.of("about-us", "advertise-with-us", "contact-us", "dmca", "privacy-policy", "terms-conditions");
    private static final String ABOUT =
            "The Federal Lantern is a fictional newspaper. Every person, quotation and event in it is invented; it"
                    + " ships with Linecaster so that you can see a whole paper at once.";

    private static final int MOST_READ = 100;
    private static final int HOURS_READ = 24;

    private final Settings settings;
    private final Authors authors;
    private final Sections sections;
    private final Tags tags;
    private final Menus menus;
    private final Articles articles;
    private final Comments comments;
    private final Fronts fronts;
    private final Audience audience;
    private final DemoPictures pictures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoEdition(
            Settings settings,
            Authors authors,
            Sections sections,
            Tags tags,
            Menus menus,
            Articles articles,
            Comments comments,
            Fronts fronts,
            Audience audience,
            DemoPictures pictures,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.menus = menus;
        this.articles = articles;
        this.comments = comments;
        this.fronts = fronts;
        this.audience = audience;
        this.pictures = pictures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether nobody has named the paper and there is nothing in it yet, so that loading cannot get into the way
    /// of a real one.
    public boolean isWanted() {
        return !settings.decided().contains(Setting.NAME) && sections.count() == 0;
    }

    /// Loads the edition. Pictures are drawn first and stored; everything else is one transaction, so that an
    /// interrupted load leaves an installation that is still empty.
    /// @param address where readers will find it, such as `http://localhost:8080`
    /// @throws IllegalStateException when there is something already
    public void load(URI address) {
        if (!isWanted()) throw new IllegalStateException("the demo edition is loaded into an empty installation only");
        var files = files("articles");
        var people = people();
        var drawn = pictures.draw(files, people);
        transaction.executeWithoutResult(status -> fill(address, files, people, drawn));
        audience.add(reads(clock.instant()));
    }

    private void fill(URI address, List<DemoFile> files, List<DemoFile> people, DemoPictures.Drawn drawn) {
        var now = clock.instant();
        decide(address);
        var desks = DemoSections.plant(sections);
        var bylines = bylines(people, drawn);
        var picks = new ArrayList<ArticleId>();
        var known = new HashMap<String, TagId>();
        for (var file : files) {
            var article = article(file, now, desks, bylines, known, drawn);
            if (file.optional("Pick").isPresent()) picks.add(article.id());
        }
        fronts.arrange(FrontId.HOME, Fronts.Slot.PICKS, picks);
        articles.list(ListId.LATEST, null, 1, now)
                .forEach(newest -> fronts.arrange(FrontId.HOME, Fronts.Slot.LEAD, List.of(newest.id())));
        menus(standingPages(now));
    }

    /// Of the last day. A story's appeal is drawn from its headline; its readers halve every six hours.
    private Map<ArticleId, Map<Instant, Integer>> reads(Instant now) {
        var reads = new HashMap<ArticleId, Map<Instant, Integer>>();
        for (var story : articles.list(ListId.LATEST, null, MOST_READ, now)) {
            var appeal = 20 + Math.floorMod(story.headline().hashCode(), 180);
            var hours = new HashMap<Instant, Integer>();
            for (var ago = 0; ago < HOURS_READ; ago++) {
                var moment = now.minus(Duration.ofHours(ago));
                if (moment.isBefore(story.listedFrom())) break;
                var age = Duration.between(story.listedFrom(), moment).toHours();
                var count = (int) (appeal * Math.pow(2, -age / 6.0));
                if (count > 0) hours.put(moment, count);
            }
            if (!hours.isEmpty()) reads.put(story.id(), hours);
        }
        return reads;
    }

    /// What somebody has decided stays, such as the look.
    void decide(URI address) {
        var decided = new EnumMap<>(identity(address));
        decided.keySet().removeAll(settings.decided());
        settings.decide(decided);
    }

    private static Map<Setting, String> identity(URI address) {
        return Map.of(
                Setting.NAME,
                "The Federal Lantern",
                Setting.TAGLINE,
                "A fictional newspaper, printed by Linecaster",
                Setting.ADDRESS,
                address.toString(),
                Setting.LANGUAGE,
                "en-US",
                Setting.ZONE,
                "America/New_York",
                Setting.ABOUT,
                ABOUT,
                Setting.NOTICE,
                "This is the demo edition: a fictional paper. Every person, quotation and event in it is invented.");
    }

    private Article article(
            DemoFile file,
            Instant now,
            Map<String, SectionId> desks,
            Map<String, AuthorId> bylines,
            Map<String, TagId> known,
            DemoPictures.Drawn drawn) {
        var text = new Text(
                file.required("Headline"),
                file.optional("Kicker").orElse(null),
                file.required("Standfirst"),
                SafeHtml.clean(withPictures(file, drawn)),
                file.optional("Dateline").orElse(null),
                Label.valueOf(file.required("Label").toUpperCase(Locale.ROOT)),
                Locale.US);
        var placement = new Placement(
                Stream.concat(file.all("Section"), file.all("Also-in"))
                        .map(path -> require(desks, path, file))
                        .toList(),
                file.list("Tags").stream()
                        .map(name -> known.computeIfAbsent(name, this::tag))
                        .toList(),
                file.list("Byline").stream()
                        .map(slug -> require(bylines, slug, file))
                        .toList(),
                require(drawn.leads(), file.slug(), file),
                Set.of());
        var published = now.minus(Duration.parse(file.required("Age")));
        var article = articles.create(
                Manuscript.article(text)
                        .with(new Slug(file.slug()))
                        .with(placement)
                        .with(source(file))
                        .with(Release.published(published)),
                BY_US);
        for (var kind : Correction.Kind.values()) corrections(file, article.id(), kind, now);
        remarks(file, article.id(), now);
        return article;
    }

    /// `data-lead` names the article whose lead picture is shown again.
    private static String withPictures(DemoFile file, DemoPictures.Drawn drawn) {
        return LEAD_OF_ANOTHER
                .matcher(file.body())
                .replaceAll(named -> "data-media=\""
                        + require(drawn.leads(), named.group(1), file).value() + "\"");
    }

    private static Source source(DemoFile file) {
        if (file.optional("Outlet").isEmpty()) return Source.OURS;
        return new Source(
                file.required("Outlet"),
                file.required("Licence"),
                file.required("Original"),
                Source.Rights.FULL,
                null,
                null);
    }

    private void corrections(DemoFile file, ArticleId article, Correction.Kind kind, Instant now) {
        var header = kind == Correction.Kind.CORRECTION ? "Correction" : "Update";
        file.all(header).forEach(value -> {
            var parts = value.split("\\|", 2);
            var notedAt = now.minus(Duration.parse(parts[0].strip()));
            articles.correct(article, kind, SafeHtml.text(parts[1].strip()), notedAt);
        });
    }

    private void remarks(DemoFile file, ArticleId article, Instant now) {
        var ids = new HashMap<Integer, CommentId>();
        for (var remark : file.remarks()) {
            var id = new CommentId(Ids.next());
            ids.put(remark.number(), id);
            comments.add(new Comment(
                    id,
                    article,
                    remark.answerTo() == null ? null : ids.get(remark.answerTo()),
                    Comment.State.valueOf(remark.state().toUpperCase(Locale.ROOT)),
                    Comment.Kind.COMMENT,
                    remark.name(),
                    null,
                    null,
                    paragraphs(remark),
                    now.minus(remark.age())));
        }
    }

    private static SafeHtml paragraphs(Remark remark) {
        var html = new StringBuilder();
        for (var paragraph : remark.text().split("\n\\s*\n"))
            html.append("<p>").append(SafeHtml.text(paragraph.strip()).html()).append("</p>");
        return SafeHtml.clean(html.toString());
    }

    private Map<String, AuthorId> bylines(List<DemoFile> people, DemoPictures.Drawn drawn) {
        var bylines = new HashMap<String, AuthorId>();
        for (var person : people) {
            var name = person.required("Name");
            var author = authors.add(new Author(
                    new AuthorId(0),
                    new Slug(person.required("Slug")),
                    name,
                    person.required("Role"),
                    SafeHtml.clean(
                            "<p>" + SafeHtml.text(person.required("Biography")).html() + "</p>"),
                    null,
                    false,
                    person.optional("Website").orElse(null),
                    require(drawn.portraits(), name, person),
                    person.optional("Profiles").isEmpty() ? List.of() : person.list("Profiles")));
            bylines.put(person.required("Slug"), author.id());
        }
        return bylines;
    }

    private TagId tag(String name) {
        return tags.add(Slug.of(name, "tag"), name, SafeHtml.EMPTY).id();
    }

    private Map<String, Article> standingPages(Instant now) {
        var pages = new LinkedHashMap<String, Article>();
        var published = now.minus(Duration.ofDays(90));
        for (var file : files("pages")) {
            var text = new Text(
                    file.required("Headline"),
                    null,
                    file.optional("Standfirst").orElse(null),
                    SafeHtml.clean(file.body()),
                    null,
                    Label.NEWS,
                    Locale.US);
            pages.put(
                    file.slug(),
                    articles.create(
                            Manuscript.page(text).with(new Slug(file.slug())).with(Release.published(published)),
                            BY_US));
        }
        return pages;
    }

    private void menus(Map<String, Article> pages) {
        var header = new ArrayList<Entry>();
        header.add(new Entry("Home", new Destination.Location("/"), List.of()));
        var tree = sections.tree();
        for (var top : tree.top()) {
            var beneath = tree.children(top.id()).stream()
                    .map(child -> new Entry(child.name(), toSection(child.id()), List.of()))
                    .toList();
            header.add(new Entry(top.name(), toSection(top.id()), beneath));
        }
        menus.replace(new Menu(Menu.Place.HEADER, header));
        // accounts that nobody can have, since their names lie in a reserved domain (RFC 2606), and our own feed
        menus.replace(new Menu(
                Menu.Place.SOCIAL,
                List.of(
                        new Entry("Mastodon", new Destination.Location("https://social.example/@lantern"), List.of()),
                        new Entry(
                                "Bluesky",
                                new Destination.Location("https://bsky.app/profile/federal-lantern.example"),
                                List.of()),
                        new Entry("RSS", new Destination.Location("/feed.xml"), List.of()))));
        menus.replace(new Menu(
                Menu.Place.FOOTER,
                FOOTER.stream()
                        .map(slug -> require(pages, slug, slug))
                        .map(page -> new Entry(
                                page.text().headline(),
                                new Destination.Thing(new Target(
                                        Target.Kind.ARTICLE, page.id().value())),
                                List.of()))
                        .toList()));
    }

    private static Destination toSection(SectionId id) {
        return new Destination.Thing(new Target(Target.Kind.SECTION, id.value()));
    }

    static List<DemoFile> files(String folder) {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            return Stream.of(resolver.getResources("classpath:/demo/" + folder + "/*.html"))
                    .map(DemoFile::read)
                    .sorted(Comparator.comparing(DemoFile::slug))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo edition's " + folder + " cannot be read", e);
        }
    }

    private static List<DemoFile> people() {
        try {
            var all = new PathMatchingResourcePatternResolver()
                    .getResource("classpath:/demo/authors.txt")
                    .getContentAsString(StandardCharsets.UTF_8);
            return Stream.of(all.strip().split("\n\\s*\n"))
                    .map(block -> new DemoFile("authors", DemoFile.headers("authors", block), "", List.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo edition's authors cannot be read", e);
        }
    }

    private static <V> V require(Map<String, V> map, String key, Object where) {
        var value = map.get(key);
        if (value == null)
            throw new IllegalArgumentException(
                    (where instanceof DemoFile file ? file.slug() : where) + " names " + key + ", which is not there");
        return value;
    }
}
