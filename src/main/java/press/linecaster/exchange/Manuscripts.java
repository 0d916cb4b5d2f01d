package press.linecaster.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleIntake.Earlier;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Source;
import press.linecaster.articles.Text;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.PostTypes.Meaning;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Paper;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.TagId;

/// Makes manuscripts of ours out of items of WordPress. Asks the database only about
/// pictures that a body shows and the export does not list.
final class Manuscripts {

    private static final int MAX_HEADLINE_LENGTH = 1_000;

    /// An item as it is to come in.
    ///
    /// @param parent key of the standing page above it
    /// @param addresses that it may have, the best first; none for what readers must not see
    record Made(
            Wxr.Item item,
            String key,
            String sha256,
            Manuscript manuscript,
            Instant createdAt,
            Instant changedAt,
            List<Earlier> earlier,
            List<String> addresses,
            List<String> former,
            @Nullable String parent) {}

    private final OldSite site;
    private final Survey survey;
    private final Terms.Known known;
    private final Uploads uploads;
    private final Map<String, String> reusable;
    private final Paper paper;
    private final SectionTree sections;
    private final Instant now;

    Manuscripts(
            OldSite site,
            Survey survey,
            Terms.Known known,
            Uploads uploads,
            Paper paper,
            SectionTree sections,
            Instant now) {
        this.site = site;
        this.survey = survey;
        this.known = known;
        this.uploads = uploads;
        this.reusable = survey.reusableBlocks();
        this.paper = paper;
        this.sections = sections;
        this.now = now;
    }

    /// Safe from several threads.
    Made of(Wxr.Item item, String sha256, Findings findings) {
        var form = PostTypes.of(item.type()) == Meaning.PAGE ? Form.PAGE : Form.ARTICLE;
        var body = body(item, findings);
        var release = release(item, findings);
        var text = new Text(
                headline(item), null, standfirst(item.excerpt()), body.html(), null, Text.Label.NEWS, language());
        var manuscript = new Manuscript(
                form,
                slug(item, form),
                null,
                number(item.menuOrder()),
                text,
                placement(item, body),
                release,
                Source.OURS,
                item.commentStatus().equals("open"));
        var published = release.publishedAt();
        var modified = Dates.of(item.modifiedGmt(), "", paper.zone());
        var first = published == null ? modified.orElse(now) : published;
        var changed = modified.filter(first::isBefore).orElse(first);
        var isPublic = release.stage() == Stage.PUBLISHED && release.access() == Access.OPEN;
        if (!isPublic && !item.link().isEmpty())
            findings.note(Note.Kind.NOT_PUBLIC, item.line(), item.link() + " (" + reason(release) + ")");
        return new Made(
                item,
                Items.key(item),
                sha256,
                manuscript,
                first,
                changed,
                earlier(item, findings),
                isPublic ? addresses(item, manuscript, first) : List.of(),
                isPublic ? Items.formerAddresses(item, site) : List.of(),
                parent(item, form));
    }

    private BodyHtml.Body body(Wxr.Item item, Findings findings) {
        return BodyHtml.of(item.content(), item.id(), item.bodyLine(), site, uploads, reusable, findings);
    }

    private static String headline(Wxr.Item item) {
        return Words.cut(Words.plain(item.title()), MAX_HEADLINE_LENGTH);
    }

    private static @Nullable String standfirst(String excerpt) {
        var words = Words.plain(excerpt);
        return words.isEmpty() ? null : words;
    }

    private Locale language() {
        return paper.language();
    }

    private static Slug slug(Wxr.Item item, Form form) {
        var otherwise = form == Form.PAGE ? "page" : "untitled";
        var decoded = AddressPath.normalise("/" + item.slug())
                .map(path -> path.substring(1))
                .orElse("");
        if (Slug.isValid(decoded)) return new Slug(decoded);
        return Slug.of(decoded.isEmpty() ? Words.plain(item.title()) : decoded, otherwise);
    }

    private @Nullable String parent(Wxr.Item item, Form form) {
        var isPage = form == Form.PAGE && !item.parent().equals(item.id()) && survey.isPage(item.parent());
        return isPage ? Ledger.key(item.parent()) : null;
    }

    private Release release(Wxr.Item item, Findings findings) {
        var dated = Dates.of(item.dateGmt(), item.date(), paper.zone()).or(() -> Dates.ofRss(item.pubDate()));
        var stage = switch (item.status()) {
            case "publish", "future", "private", "inherit", "" -> Stage.PUBLISHED;
            case "pending" -> Stage.EDITED;
            case "trash" -> Stage.SPIKED;
            default -> Stage.DRAFT;
        };
        if (stage == Stage.PUBLISHED && dated.isEmpty()) {
            findings.note(
                    Note.Kind.CHANGED, item.line(), "published without a date; it has the moment of this import now");
            dated = Optional.of(now);
        }
        var access = Access.OPEN;
        if (item.status().equals("private")) access = Access.PRIVATE;
        else if (!item.password().isEmpty()) access = Access.PASSWORD;
        return new Release(stage, access, dated.orElse(null), null, null, null);
    }

    private static String reason(Release release) {
        if (release.stage() != Stage.PUBLISHED) return release.stage().name().toLowerCase(Locale.ROOT);
        return release.access().name().toLowerCase(Locale.ROOT);
    }

    private Placement placement(Wxr.Item item, BodyHtml.Body body) {
        var filed = new LinkedHashSet<SectionId>();
        var tags = new ArrayList<TagId>();
        for (var filing : item.filings()) {
            var slug = Terms.keyOf(filing).orElse("");
            var section =
                    filing.taxonomy().equals("category") ? known.sections().get(slug) : null;
            var tag = filing.taxonomy().equals("post_tag") ? known.tags().get(slug) : null;
            if (section != null) filed.add(section);
            if (tag != null) tags.add(tag);
        }
        var author = known.authors().get(item.creator());
        return new Placement(
                mainFirst(item, filed),
                tags,
                author == null ? List.<AuthorId>of() : List.of(author),
                leadPicture(item),
                body.usedMedia());
    }

    /// A plugin of many papers says which section is the main one.
    private List<SectionId> mainFirst(Wxr.Item item, Set<SectionId> filed) {
        var main = item.meta("_yoast_wpseo_primary_category");
        var section = main == null ? null : known.sectionsByNumber().get(main);
        if (section == null || !filed.contains(section)) return List.copyOf(filed);
        var ordered = new LinkedHashSet<SectionId>();
        ordered.add(section);
        ordered.addAll(filed);
        return List.copyOf(ordered);
    }

    private @Nullable MediaId leadPicture(Wxr.Item item) {
        var thumbnail = item.meta("_thumbnail_id");
        return thumbnail == null ? null : uploads.byId(thumbnail).orElse(null);
    }

    private List<Earlier> earlier(Wxr.Item item, Findings findings) {
        return survey.revisionsOf(item.id()).stream()
                .map(revision -> new Earlier(
                        new Text(
                                headline(revision),
                                null,
                                standfirst(revision.excerpt()),
                                body(revision, findings).html(),
                                null,
                                Text.Label.NEWS,
                                language()),
                        Dates.of(revision.dateGmt(), revision.date(), paper.zone())
                                .orElse(now),
                        Saving.by(revision.creator().isEmpty() ? "import" : revision.creator())))
                .toList();
    }

    private List<String> addresses(Wxr.Item item, Manuscript manuscript, Instant published) {
        var addresses = new ArrayList<String>();
        Items.keptAddress(item, site).ifPresent(addresses::add);
        addresses.add(AddressPath.encode(
                manuscript.form() == Form.PAGE ? "/" + manuscript.slug() : ours(manuscript, published)));
        return addresses;
    }

    private String ours(Manuscript manuscript, Instant published) {
        return Articles.permalink(manuscript, published, paper, sections);
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// What a reader wrote, in paragraphs.
    static SafeHtml commentBody(String content, Findings findings) {
        return SafeHtml.clean(Paragraphs.of(content), findings::changed);
    }
}
