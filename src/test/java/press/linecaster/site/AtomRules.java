package press.linecaster.site;

import static press.linecaster.site.Elements.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/// The rules of RFC 4287, each with its section.
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> OF_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");
    private static final Set<String> MANY = Set.of("author", "category", "contributor", "link", "entry");

    private final Broken broken = new Broken();

    private AtomRules() {}

    static List<String> broken(byte[] feed) {
        var rules = new AtomRules();
        rules.feed(Elements.root(feed));
        return rules.broken.rules();
    }

    private void feed(Element feed) {
        broken.unless(Elements.is(feed, ATOM, "feed"), "4.1.1 the document is a feed");
        known(feed, OF_FEED, "4.1.1");
        required(feed, "4.1.1");
        broken.unless(
                Elements.children(feed, ATOM, "link").stream()
                        .anyMatch(link -> link.getAttribute("rel").equals("self")),
                "4.1.1 a link says where the feed itself is");
        var entries = Elements.children(feed, ATOM, "entry");
        broken.unless(
                !Elements.children(feed, ATOM, "author").isEmpty()
                        || entries.stream()
                                .noneMatch(entry ->
                                        Elements.children(entry, ATOM, "author").isEmpty()),
                "4.1.1 the feed or all of its entries have an author");
        var ids = new HashSet<String>();
        for (var entry : entries) {
            entry(entry);
            broken.unless(texts(entry, ATOM, "id").stream().allMatch(ids::add), "4.1.1 no entry stands twice");
        }
    }

    private void entry(Element entry) {
        known(entry, OF_ENTRY, "4.1.2");
        required(entry, "4.1.2");
        var contents = Elements.children(entry, ATOM, "content");
        broken.unless(
                !contents.isEmpty()
                        || Elements.children(entry, ATOM, "link").stream()
                                .anyMatch(link -> link.getAttribute("rel").equals("alternate")),
                "4.1.2 an entry without content has an alternate link");
        broken.unless(texts(entry, ATOM, "published").stream().allMatch(Broken::isMoment), "3.3 published");
        Elements.children(entry, ATOM, "summary").forEach(this::text);
        for (var content : contents) {
            broken.unless(content.getAttribute("type").equals("html"), "4.1.3.1 content has a type");
            broken.unless(Elements.children(content).isEmpty(), "4.1.3.3 content of HTML has no elements");
            broken.unlessHarmless(content.getTextContent(), "4.1.3.3 content");
        }
    }

    /// What feeds and entries have in common.
    private void required(Element of, String section) {
        for (var name : List.of("id", "title", "updated"))
            broken.unless(texts(of, ATOM, name).size() == 1, section + " one " + name);
        broken.unless(texts(of, ATOM, "id").stream().allMatch(Broken::isUri), "4.2.6 id is an absolute IRI");
        broken.unless(texts(of, ATOM, "updated").stream().allMatch(Broken::isMoment), "3.3 updated");
        Elements.children(of, ATOM, "title").forEach(this::text);
        Elements.children(of, ATOM, "author").forEach(this::person);
        for (var category : Elements.children(of, ATOM, "category"))
            broken.unless(!category.getAttribute("term").isEmpty(), "4.2.2 a category has a term");
        var alternates = new HashSet<String>();
        for (var link : Elements.children(of, ATOM, "link")) {
            broken.unless(Broken.isAbsolute(link.getAttribute("href")), "4.2.7.1 a link leads somewhere");
            if (link.getAttribute("rel").equals("alternate"))
                broken.unless(
                        alternates.add(link.getAttribute("type") + " " + link.getAttribute("hreflang")),
                        section + " one alternate link of each type and language");
        }
        var language = of.getAttributeNS(XML, "lang");
        broken.unless(language.isEmpty() || Broken.isLanguage(language), "2 xml:lang is a language");
    }

    private void text(Element text) {
        broken.unless(
                text.getAttribute("type").isEmpty() && Elements.children(text).isEmpty(),
                "3.1.1.1 plain text has no elements");
    }

    private void person(Element person) {
        var names = texts(person, ATOM, "name");
        broken.unless(names.size() == 1 && !names.getFirst().isBlank(), "3.2.1 a person has one name");
        var addresses = texts(person, ATOM, "uri");
        broken.unless(
                addresses.size() <= 1 && addresses.stream().allMatch(Broken::isUri), "3.2.2 a person's uri is one");
    }

    private void known(Element parent, Set<String> names, String section) {
        var seen = new HashSet<String>();
        for (var child : names(parent)) {
            broken.unless(names.contains(child), section + " has no " + child);
            broken.unless(seen.add(child) || MANY.contains(child), section + " one " + child + " at most");
        }
    }

    private static List<String> names(Element parent) {
        return Elements.children(parent).stream()
                .filter(each -> Elements.namespace(each).equals(ATOM))
                .map(Element::getLocalName)
                .toList();
    }
}
