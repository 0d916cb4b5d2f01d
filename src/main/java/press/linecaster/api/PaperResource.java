package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination;
import press.linecaster.sections.Menus;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What the paper is made of: sections, tags, authors, menus and the settings that show.
@RestController
@RequestMapping("/api/v1")
class PaperResource {

    /// What readers see of it by looking at its pages.
    private static final Set<Setting> SHOWN = EnumSet.of(
            Setting.NAME,
            Setting.TAGLINE,
            Setting.ADDRESS,
            Setting.LANGUAGE,
            Setting.ZONE,
            Setting.PERMALINKS,
            Setting.ABOUT,
            Setting.NOTICE,
            Setting.ARTICLES_PER_PAGE,
            Setting.ACCENT,
            Setting.TYPEFACE,
            Setting.DENSITY,
            Setting.DATES,
            Setting.FEEDS);

    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Menus menus;
    private final Settings settings;
    private final ArticleViews views;

    PaperResource(Sections sections, Tags tags, Authors authors, Menus menus, Settings settings, ArticleViews views) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.menus = menus;
        this.settings = settings;
        this.views = views;
    }

    /// @param description HTML
    /// @param parent null at the top
    record SectionView(
            String id,
            String slug,
            String name,
            String description,
            @Nullable String parent,
            @Nullable String address) {}

    record TagView(
            String id,
            String slug,
            String name,
            String description,
            @Nullable String address) {}

    /// @param biography HTML
    /// @param portrait the id of a picture
    record AuthorView(
            String id,
            String slug,
            String name,
            @Nullable String role,
            String biography,
            @Nullable String website,
            @Nullable String portrait,
            List<String> profiles,
            @Nullable String address) {

        AuthorView {
            profiles = List.copyOf(profiles);
        }
    }

    /// @param kind `section`, `tag`, `author`, `article`, `media` or `location`
    /// @param id of the thing; null for a location
    /// @param address null where it leads to nothing that readers see
    record EntryView(
            String label,
            String kind,
            @Nullable String id,
            @Nullable String address,
            List<EntryView> children) {

        EntryView {
            children = List.copyOf(children);
        }
    }

    /// Parents before children, siblings in their order.
    @GetMapping("/sections")
    ResponseEntity<byte[]> sections(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("sections", sectionViews(sections.tree().all())), request);
    }

    @GetMapping("/sections/{id}")
    ResponseEntity<byte[]> section(@PathVariable String id, HttpServletRequest request) {
        var section = sections.tree().find(new SectionId(number(id))).orElseThrow(Refused::notThere);
        return Answers.of(sectionViews(List.of(section)).getFirst(), request);
    }

    private List<SectionView> sectionViews(List<Section> all) {
        var addresses = views.addresses(
                Kind.SECTION, all.stream().map(each -> each.id().value()).toList());
        return all.stream().map(each -> view(each, addresses)).toList();
    }

    private static SectionView view(Section section, Map<Long, String> addresses) {
        var parent = section.parent();
        return new SectionView(
                Ids.inAddress(section.id().value()),
                section.slug().value(),
                section.name(),
                section.description().html(),
                parent == null ? null : Ids.inAddress(parent.value()),
                addresses.get(section.id().value()));
    }

    /// By name.
    @GetMapping("/tags")
    ResponseEntity<byte[]> tags(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("tags", tagViews(tags.all())), request);
    }

    @GetMapping("/tags/{id}")
    ResponseEntity<byte[]> tag(@PathVariable String id, HttpServletRequest request) {
        var tag = tags.find(new TagId(number(id))).orElseThrow(Refused::notThere);
        return Answers.of(tagViews(List.of(tag)).getFirst(), request);
    }

    private List<TagView> tagViews(List<Tag> all) {
        var addresses = views.addresses(
                Kind.TAG, all.stream().map(each -> each.id().value()).toList());
        return all.stream().map(each -> view(each, addresses)).toList();
    }

    private static TagView view(Tag tag, Map<Long, String> addresses) {
        return new TagView(
                Ids.inAddress(tag.id().value()),
                tag.slug().value(),
                tag.name(),
                tag.description().html(),
                addresses.get(tag.id().value()));
    }

    /// By name.
    @GetMapping("/authors")
    ResponseEntity<byte[]> authors(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("authors", authorViews(authors.all())), request);
    }

    @GetMapping("/authors/{id}")
    ResponseEntity<byte[]> author(@PathVariable String id, HttpServletRequest request) {
        var author = authors.find(new AuthorId(number(id))).orElseThrow(Refused::notThere);
        return Answers.of(authorViews(List.of(author)).getFirst(), request);
    }

    private List<AuthorView> authorViews(List<Author> all) {
        var addresses = views.addresses(
                Kind.AUTHOR, all.stream().map(each -> each.id().value()).toList());
        return all.stream().map(each -> view(each, addresses)).toList();
    }

    private static AuthorView view(Author author, Map<Long, String> addresses) {
        var portrait = author.portrait();
        return new AuthorView(
                Ids.inAddress(author.id().value()),
                author.slug().value(),
                author.name(),
                author.role(),
                author.biography().html(),
                author.website(),
                portrait == null ? null : Ids.inAddress(portrait.value()),
                author.profiles(),
                addresses.get(author.id().value()));
    }

    @GetMapping("/menus")
    ResponseEntity<byte[]> menus(HttpServletRequest request) {
        Query.of(request, Set.of());
        var all = new LinkedHashMap<String, List<EntryView>>();
        for (var place : Menu.Place.values())
            all.put(
                    Fields.word(place),
                    menus.of(place).entries().stream().map(this::view).toList());
        return Answers.of(all, request);
    }

    private EntryView view(Menu.Entry entry) {
        var children = entry.children().stream().map(this::view).toList();
        return switch (entry.leadsTo()) {
            case Destination.Location(var address) ->
                new EntryView(
                        entry.label(),
                        "location",
                        null,
                        address.startsWith("/") ? settings.paper().absolute(address) : address,
                        children);
            case Destination.Thing(var target) ->
                new EntryView(
                        entry.label(),
                        Fields.word(target.kind()),
                        Ids.inAddress(target.id()),
                        views.shownAddress(target).orElse(null),
                        children);
        };
    }

    /// What shows; all of it for a program that may decide.
    @GetMapping("/settings")
    ResponseEntity<byte[]> settings(HttpServletRequest request) {
        Query.of(request, Set.of());
        var paper = settings.paper();
        var texts = new LinkedHashMap<String, String>();
        for (var setting : Setting.values()) if (SHOWN.contains(setting)) texts.put(setting.title(), setting.of(paper));
        return Answers.of(texts, request);
    }

    private static long number(String id) {
        return Ids.parseAddress(id).orElseThrow(Refused::notThere);
    }
}
