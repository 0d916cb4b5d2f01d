package press.linecaster.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

/// What the paper is made of, as programs see it.
@Component
class PaperViews {

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

    PaperViews(Sections sections, Tags tags, Authors authors, Menus menus, Settings settings, ArticleViews views) {
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

    record MenuView(List<EntryView> entries) {
        MenuView {
            entries = List.copyOf(entries);
        }
    }

    /// Parents before children, siblings in their order.
    List<SectionView> sections() {
        return sectionViews(sections.tree().all());
    }

    /// @throws Refused where there is none
    SectionView section(long id) {
        var section = sections.tree().find(new SectionId(id)).orElseThrow(Refused::notThere);
        return sectionViews(List.of(section)).getFirst();
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
    List<TagView> tags() {
        return tagViews(tags.all());
    }

    TagView tag(long id) {
        return tagViews(List.of(tags.find(new TagId(id)).orElseThrow(Refused::notThere)))
                .getFirst();
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
    List<AuthorView> authors() {
        return authorViews(authors.all());
    }

    AuthorView author(long id) {
        return authorViews(List.of(authors.find(new AuthorId(id)).orElseThrow(Refused::notThere)))
                .getFirst();
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

    MenuView menu(Menu.Place place) {
        return new MenuView(menus.of(place).entries().stream().map(this::view).toList());
    }

    static Menu.Place place(String word) {
        return Arrays.stream(Menu.Place.values())
                .filter(place -> Fields.word(place).equals(word))
                .findFirst()
                .orElseThrow(Refused::notThere);
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

    /// Those that readers see by looking at pages.
    Map<String, String> shownSettings() {
        return texts(SHOWN);
    }

    Map<String, String> allSettings() {
        return texts(EnumSet.allOf(Setting.class));
    }

    private Map<String, String> texts(Set<Setting> wanted) {
        var paper = settings.paper();
        var texts = new LinkedHashMap<String, String>();
        for (var setting : Setting.values())
            if (wanted.contains(setting)) texts.put(setting.title(), setting.of(paper));
        return texts;
    }

    static long number(String id) {
        return Ids.parseAddress(id).orElseThrow(Refused::notThere);
    }
}
