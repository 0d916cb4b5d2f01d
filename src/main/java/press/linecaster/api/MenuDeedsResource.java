package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.addresses.Target;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.newsroom.PaperDesk;
import press.linecaster.paper.Settings;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Scope;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menu.Entry;
import press.linecaster.sections.Menus;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Menus as they are written, each as a whole.
@RestController
@RequestMapping("/api/v1/menus")
class MenuDeedsResource {

    private static final int LONGEST_LINE = 1_500;
    private static final int MOST_ENTRIES = 100;
    private static final Destination NOWHERE = new Location("/");

    private final PaperDesk desk;
    private final PaperWriting writing;
    private final PaperViews views;
    private final Menus menus;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Articles articles;
    private final MediaLibrary media;
    private final Settings settings;

    MenuDeedsResource(
            PaperDesk desk,
            PaperWriting writing,
            PaperViews views,
            Menus menus,
            Sections sections,
            Tags tags,
            Authors authors,
            Articles articles,
            MediaLibrary media,
            Settings settings) {
        this.desk = desk;
        this.writing = writing;
        this.views = views;
        this.menus = menus;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.media = media;
        this.settings = settings;
    }

    @PutMapping("/{place}")
    ResponseEntity<byte[]> save(@PathVariable String place, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var which = PaperViews.place(place);
        var fields = Body.fields(request);
        return writing.change(request, () -> menus.hold(which), () -> views.menu(which), () -> {
            if (!fields.has("entries")) fields.mistake("entries", "Say which; [] for none.", "");
            var wanted = new Menu(
                    which, entries("entries", fields, things(menus.of(which).entries())));
            fields.end();
            desk.save(actor, wanted, menus.of(which).fingerprint());
        });
    }

    /// @param standing what stands in the present menu, and so may go on standing there when it is gone
    private List<Entry> entries(String name, Fields fields, Set<Target> standing) {
        return fields.objects(name, MOST_ENTRIES).stream()
                .map(each -> entry(each, standing))
                .toList();
    }

    private Entry entry(Fields fields, Set<Target> standing) {
        var label = fields.line("label", "", LONGEST_LINE);
        var kind = fields.line("kind", "", LONGEST_LINE);
        var id = fields.id("id", null);
        var address = fields.lineOrNull("address", null, LONGEST_LINE);
        var leadsTo = kind.equals("location") ? location(address, fields) : thing(kind, id, fields, standing);
        var children = entries("children", fields, standing);
        fields.noMore();
        return new Entry(label, leadsTo, children);
    }

    private static Set<Target> things(List<Entry> entries) {
        var things = new HashSet<Target>();
        for (var entry : entries) {
            if (entry.leadsTo() instanceof Thing(var target)) things.add(target);
            things.addAll(things(entry.children()));
        }
        return things;
    }

    /// Places of the paper itself are kept as paths: the paper may move.
    private Destination location(@Nullable String address, Fields fields) {
        var own = settings.paper().address() + "/";
        var written = address == null ? "" : address.startsWith(own) ? address.substring(own.length() - 1) : address;
        if (written.startsWith("/") || written.startsWith("https://") || written.startsWith("http://"))
            return new Location(written);
        return fields.mistake("address", "It must be a path, or an address that begins with https://.", NOWHERE);
    }

    private Destination thing(String word, @Nullable Long id, Fields fields, Set<Target> standing) {
        for (var kind : Kind.values())
            if (Fields.word(kind).equals(word)) {
                if (id != null && (standing.contains(new Target(kind, id)) || isThere(kind, id)))
                    return new Thing(new Target(kind, id));
                return fields.mistake("id", "There is no such " + word + ".", NOWHERE);
            }
        return fields.mistake("kind", "It must be section, tag, author, article, media or location.", NOWHERE);
    }

    private boolean isThere(Kind kind, long id) {
        return switch (kind) {
            case SECTION -> sections.tree().find(new SectionId(id)).isPresent();
            case TAG -> tags.find(new TagId(id)).isPresent();
            case AUTHOR -> authors.find(new AuthorId(id)).isPresent();
            case ARTICLE -> articles.find(new ArticleId(id)).isPresent();
            case MEDIA -> media.find(new MediaId(id)).isPresent();
        };
    }
}
