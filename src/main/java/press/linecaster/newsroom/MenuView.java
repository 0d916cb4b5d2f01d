package press.linecaster.newsroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.newsroom.MenuDraft.Line;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What a menu's screen shows of a draft, and what can be added to it.
@Component
class MenuView {

    private static final int MOST_PAGES = 200;
    /// What the site has by itself, beside what somebody has given an address.
    private static final Pattern OWN =
            Pattern.compile("/|/(latest|search)(/.*)?|/(media|assets|newsroom|-)/.*|.*\\.(xml|json|txt)");

    /// @param leadsTo in words
    /// @param broken why readers do not get there; empty where they do
    record Row(Line line, String leadsTo, String broken) {}

    /// @param value as fields have it
    record Choice(String value, String label) {}

    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Articles articles;
    private final Desk desk;
    private final Addresses addresses;
    private final Clock clock;

    MenuView(
            Sections sections,
            Tags tags,
            Authors authors,
            Articles articles,
            Desk desk,
            Addresses addresses,
            Clock clock) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.desk = desk;
        this.addresses = addresses;
        this.clock = clock;
    }

    List<Row> rows(MenuDraft draft) {
        return draft.lines().stream().map(this::row).toList();
    }

    private Row row(Line line) {
        if (line.thing().isEmpty()) return new Row(line, "", brokenAddress(line));
        var target = line.thing().get();
        return switch (target.kind()) {
            case SECTION -> row(line, "Section", sectionName(target.id()));
            case TAG -> row(line, "Tag", tags.find(new TagId(target.id())).map(Tag::name));
            case AUTHOR ->
                row(
                        line,
                        "Author",
                        authors.find(List.of(new AuthorId(target.id()))).values().stream()
                                .map(author -> author.name())
                                .findFirst());
            case ARTICLE -> article(line, new ArticleId(target.id()));
            case MEDIA -> new Row(line, "A picture or file", "");
        };
    }

    private static Row row(Line line, String kind, Optional<String> name) {
        return name.map(known -> new Row(line, kind + ": " + known, ""))
                .orElseGet(() ->
                        new Row(line, kind, "It is not there any more: readers do not see this entry. Take it away."));
    }

    private Row article(Line line, ArticleId id) {
        var article = articles.find(id);
        if (article.isEmpty()) return row(line, "Page", Optional.empty());
        var kind = article.get().manuscript().form() == Form.PAGE ? "Page: " : "Article: ";
        var isShown = Visibility.of(article.get().manuscript(), Output.PAGE, clock.instant())
                .isShown();
        return new Row(
                line,
                kind + Moderation.headline(article.get()),
                isShown ? "" : "It is not published: readers do not see this entry. What is nested in it moves up.");
    }

    private String brokenAddress(Line line) {
        if (!line.address().startsWith("/") || line.written().isEmpty()) return "";
        var path = line.address().split("[?#]", 2)[0];
        if (OWN.matcher(path).matches()) return "";
        return AddressPath.normalise(path).flatMap(addresses::find).isPresent()
                ? ""
                : "Nothing is at this address: readers get an error.";
    }

    List<Choice> sections() {
        var choices = new ArrayList<Choice>();
        for (var section : sections.tree().all())
            choices.add(new Choice(Ids.inAddress(section.id().value()), section.name()));
        return choices;
    }

    List<Choice> pages() {
        return desk
                .list(new DeskFilter(Form.PAGE, null, null, null, null, null, null, ""), MOST_PAGES, clock.instant())
                .stream()
                .map(page -> new Choice(
                        Ids.inAddress(page.id().value()),
                        page.headline().isBlank() ? "Without a headline" : page.headline()))
                .toList();
    }

    private Optional<String> sectionName(long id) {
        return sections.tree().find(new SectionId(id)).map(section -> section.name());
    }

    /// What a form wants to add.
    /// @param kind `section`, `page`, `tag` or `address`
    /// @throws NotAllowed for what is not there
    Line added(String kind, Posted.Form form) {
        return switch (kind) {
            case "section" -> {
                var id = Ids.parseAddress(form.get("section")).orElse(0);
                yield thing(Target.Kind.SECTION, id, sectionName(id), "Please choose a section.");
            }
            case "page" -> {
                var id = Ids.parseAddress(form.get("page")).orElse(0);
                var page = articles.find(new ArticleId(id))
                        .filter(each -> each.manuscript().form() == Form.PAGE)
                        .map(Moderation::headline);
                yield thing(Target.Kind.ARTICLE, id, page, "Please choose a page.");
            }
            case "tag" -> {
                var name = PlainText.line(form.get("tag"));
                var tag = tags.all().stream()
                        .filter(each -> each.name().equalsIgnoreCase(name))
                        .findFirst();
                yield thing(
                        Target.Kind.TAG,
                        tag.map(each -> each.id().value()).orElse(0L),
                        tag.map(Tag::name),
                        "There is no tag called “" + name + "”.");
            }
            default -> {
                var line = new Line(
                        0,
                        Optional.empty(),
                        PlainText.line(form.get("new-label")),
                        PlainText.line(form.get("new-address")),
                        false);
                if (!line.labelMistake().isEmpty()) throw new NotAllowed(line.labelMistake());
                if (!line.addressMistake().isEmpty()) throw new NotAllowed(line.addressMistake());
                yield line;
            }
        };
    }

    private static Line thing(Target.Kind kind, long id, Optional<String> name, String otherwise) {
        var label = name.orElseThrow(() -> new NotAllowed(otherwise));
        return new Line(
                0,
                Optional.of(new Target(kind, id)),
                label.substring(0, Math.min(MenuDraft.LONGEST_LABEL, label.length())),
                "",
                false);
    }
}
