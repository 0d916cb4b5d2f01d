package press.linecaster.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Brings in authors, sections and tags, each with the addresses of its archive over there. What is here
/// already under the same slug and name is the same.
@Component
class Terms {

    private static final int MAX_NAME_LENGTH = 300;

    /// What the names over there mean here.
    ///
    /// @param authors by login
    /// @param sections by slug
    /// @param tags by slug
    /// @param sectionsByNumber by the number of their term
    /// @param tagsByNumber likewise: papers from before WordPress 4.2 have sections and tags of one number
    record Known(
            Map<String, AuthorId> authors,
            Map<String, SectionId> sections,
            Map<String, TagId> tags,
            Map<String, SectionId> sectionsByNumber,
            Map<String, TagId> tagsByNumber) {

        static Known nothing() {
            return new Known(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    private final Ledger ledger;
    private final Authors authors;
    private final Sections sections;
    private final Tags tags;
    private final Addresses addresses;

    Terms(Ledger ledger, Authors authors, Sections sections, Tags tags, Addresses addresses) {
        this.ledger = ledger;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.addresses = addresses;
    }

    @Transactional
    public void authors(Survey survey, OldSite site, Known known, ReportBuilder report) {
        var wanted = new LinkedHashMap<>(survey.authors());
        for (var login : survey.creators()) wanted.putIfAbsent(login, new Wxr.Author(0, "", login, "", login, "", ""));
        var before = ledger.find(site.source(), Kind.AUTHOR, wanted.keySet());
        for (var author : wanted.values()) {
            if (author.login().isEmpty()) continue;
            var entry = before.get(author.login());
            report.count("authors", entry == null ? Fate.ADDED : Fate.UNCHANGED);
            known.authors.put(author.login(), entry == null ? add(author, site) : new AuthorId(entry.target()));
        }
    }

    private AuthorId add(Wxr.Author author, OldSite site) {
        var name = Words.cut(nameOf(author), MAX_NAME_LENGTH);
        var slug = Slug.of(author.login(), "author");
        var id = authors.find(slug)
                .filter(here -> here.name().equalsIgnoreCase(name))
                .map(Author::id)
                .orElseGet(() -> authors.add(new Author(
                                new AuthorId(0),
                                slug,
                                name,
                                null,
                                SafeHtml.EMPTY,
                                blankToNull(author.email()),
                                null,
                                null))
                        .id());
        var target = new Target(Target.Kind.AUTHOR, id.value());
        redirect(site.root() + "/author/" + author.login() + "/", target);
        if (!author.id().isEmpty()) redirect(site.root() + "/?author=" + author.id(), target);
        note(site, Kind.AUTHOR, author.login(), id.value());
        return id;
    }

    private static String nameOf(Wxr.Author author) {
        var display = Words.plain(author.displayName());
        if (!display.isEmpty()) return display;
        var full = Words.plain(author.firstName() + " " + author.lastName());
        return full.isEmpty() ? author.login() : full;
    }

    @Transactional
    public void sections(Survey survey, OldSite site, Known known, ReportBuilder report) {
        var wanted = wanted(survey, "category");
        var before = ledger.find(site.source(), Kind.SECTION, wanted.keySet());
        for (var slug : wanted.keySet()) section(slug, wanted, before, site, known, report, 0);
    }

    private @Nullable SectionId section(
            String slug,
            Map<String, Wxr.Term> wanted,
            Map<String, Entry> before,
            OldSite site,
            Known known,
            ReportBuilder report,
            int depth) {
        var done = known.sections.get(slug);
        var term = wanted.get(slug);
        if (done != null || term == null || depth > 50) return done; // deeper: they are each other's parents
        var parent = term.parent().isEmpty() || term.parent().equals(slug)
                ? null
                : section(term.parent(), wanted, before, site, known, report, depth + 1);
        if (known.sections.containsKey(slug)) return known.sections.get(slug);
        var entry = before.get(slug);
        report.count("sections", entry == null ? Fate.ADDED : Fate.UNCHANGED);
        var id = entry == null ? add(term, parent, site, wanted) : new SectionId(entry.target());
        known.sections.put(slug, id);
        if (!term.id().isEmpty()) known.sectionsByNumber.put(term.id(), id);
        return id;
    }

    private SectionId add(Wxr.Term term, @Nullable SectionId parent, OldSite site, Map<String, Wxr.Term> wanted) {
        var name = nameOf(term);
        var slug = slugOf(term);
        var here = sections.tree().children(parent).stream()
                .filter(each -> each.slug().equals(slug) && each.name().equalsIgnoreCase(name))
                .findFirst();
        var id = here.isPresent()
                ? here.get().id()
                : sections.add(parent, slug, name, SafeHtml.clean(term.description()))
                        .id();
        var target = new Target(Target.Kind.SECTION, id.value());
        var path = new StringBuilder(term.slug());
        var up = wanted.get(term.parent());
        for (var depth = 0; up != null && depth < 20; depth++, up = wanted.get(up.parent()))
            path.insert(0, up.slug() + "/");
        redirect(site.root() + "/category/" + path + "/", target);
        redirect(site.root() + "/category/" + term.slug() + "/", target);
        if (!term.id().isEmpty()) redirect(site.root() + "/?cat=" + term.id(), target);
        note(site, Kind.SECTION, term.slug(), id.value());
        return id;
    }

    @Transactional
    public void tags(Survey survey, OldSite site, Known known, ReportBuilder report) {
        var wanted = wanted(survey, "post_tag");
        var before = ledger.find(site.source(), Kind.TAG, wanted.keySet());
        for (var term : wanted.values()) {
            var entry = before.get(term.slug());
            report.count("tags", entry == null ? Fate.ADDED : Fate.UNCHANGED);
            var id = entry == null ? add(term, site) : new TagId(entry.target());
            known.tags.put(term.slug(), id);
            if (!term.id().isEmpty()) known.tagsByNumber.put(term.id(), id);
        }
    }

    private TagId add(Wxr.Term term, OldSite site) {
        var name = nameOf(term);
        var slug = slugOf(term);
        var id = tags.find(slug)
                .filter(here -> here.name().equalsIgnoreCase(name))
                .map(here -> here.id())
                .orElseGet(() ->
                        tags.add(slug, name, SafeHtml.clean(term.description())).id());
        var target = new Target(Target.Kind.TAG, id.value());
        redirect(site.root() + "/tag/" + term.slug() + "/", target);
        redirect(site.root() + "/?tag=" + term.slug(), target);
        note(site, Kind.TAG, term.slug(), id.value());
        return id;
    }

    /// Terms of a taxonomy by slug: those that the file declares, then those that only items name.
    private static Map<String, Wxr.Term> wanted(Survey survey, String taxonomy) {
        var wanted = new LinkedHashMap<String, Wxr.Term>();
        for (var term : survey.terms())
            if (term.taxonomy().equals(taxonomy) && !term.slug().isEmpty()) wanted.putIfAbsent(term.slug(), term);
        for (var filing : survey.filings())
            if (filing.taxonomy().equals(taxonomy))
                keyOf(filing)
                        .ifPresent(slug ->
                                wanted.putIfAbsent(slug, new Wxr.Term(0, taxonomy, "", slug, "", filing.name(), "")));
        return wanted;
    }

    /// The slug of the term that an item is filed under.
    static Optional<String> keyOf(Wxr.Filing filing) {
        if (!filing.slug().isEmpty()) return Optional.of(filing.slug());
        return filing.name().isEmpty()
                ? Optional.empty()
                : Optional.of(Slug.of(filing.name(), "term").value());
    }

    private static String nameOf(Wxr.Term term) {
        var name = Words.plain(term.name());
        return Words.cut(name.isEmpty() ? term.slug() : name, MAX_NAME_LENGTH);
    }

    /// WordPress keeps slugs of other scripts percent-encoded.
    private static Slug slugOf(Wxr.Term term) {
        var decoded = AddressPath.normalise("/" + term.slug())
                .map(path -> path.substring(1))
                .orElse(term.slug());
        return Slug.of(decoded.toLowerCase(Locale.ROOT), "term");
    }

    private void redirect(String from, Target target) {
        OldSite.path(from).ifPresent(path -> addresses.redirect(path, target));
    }

    private void note(OldSite site, Kind kind, String key, long target) {
        ledger.add(site.source(), List.of(new Entry(kind, key, target, Fingerprint.of(key), 0)));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() || text.length() > 320 ? null : text;
    }
}
