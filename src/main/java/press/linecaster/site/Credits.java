package press.linecaster.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Paper;
import press.linecaster.people.Author;

/// Who publishes and who writes, in the vocabulary of schema.org.
final class Credits {

    private final Archive archive;
    private final Paper paper;

    Credits(Archive archive) {
        this.archive = archive;
        this.paper = archive.paper();
    }

    /// The paper, as each page names it.
    Map<String, Object> publisher() {
        return StructuredData.typed("NewsMediaOrganization", named());
    }

    /// The paper with all that it says about itself.
    /// @param elsewhere where else it is to be found, as the menu of that name says
    Map<String, Object> publisher(List<SocialLink> elsewhere) {
        var facts = named();
        facts.put("slogan", blankToNull(paper.tagline()));
        facts.put("description", blankToNull(paper.about()));
        var addresses = elsewhere.stream()
                .map(SocialLink::address)
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .toList();
        facts.put("sameAs", addresses.isEmpty() ? null : addresses);
        return StructuredData.typed("NewsMediaOrganization", facts);
    }

    private Map<String, @Nullable Object> named() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("@id", paper.absolute("/#publisher"));
        facts.put("name", paper.name());
        facts.put("url", paper.absolute("/"));
        var logo = Optional.ofNullable(paper.look().logo()).flatMap(id -> archive.photo(new MediaId(id)));
        facts.put(
                "logo", logo.map(photo -> StructuredData.picture(paper, photo)).orElse(null));
        return facts;
    }

    /// All of the paper, as what an article is a part of.
    Map<String, Object> site() {
        return StructuredData.typed(
                "WebSite", Map.of("@id", paper.absolute("/#site"), "name", paper.name(), "url", paper.absolute("/")));
    }

    /// Likewise, with how machines may search it for people.
    Map<String, Object> searchableSite() {
        var words = "{search_term_string}";
        var target = paper.absolute(SearchRequest.PATH) + "?" + SearchRequest.WORDS + "=" + words;
        var facts = new LinkedHashMap<>(site());
        facts.put(
                "potentialAction",
                StructuredData.typed(
                        "SearchAction",
                        Map.of(
                                "target",
                                StructuredData.typed("EntryPoint", Map.of("urlTemplate", target)),
                                "query-input",
                                "required name=search_term_string")));
        return facts;
    }

    /// The people in the byline; where there are none, the outlet that it comes from, or the paper.
    Object authors(Article article) {
        var people = article.placement().bylines().stream()
                .flatMap(id -> archive.author(id).stream())
                .map(this::person)
                .toList();
        if (!people.isEmpty()) return people;
        var outlet = article.source().outlet();
        return outlet == null ? publisher() : StructuredData.typed("Organization", Map.of("name", outlet));
    }

    Map<String, Object> person(Author author) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("name", author.name());
        facts.put(
                "url",
                archive.address(new Target(Target.Kind.AUTHOR, author.id().value()))
                        .map(paper::absolute)
                        .orElse(null));
        facts.put("jobTitle", author.role());
        var elsewhere = Stream.concat(Stream.ofNullable(author.website()), author.profiles().stream())
                .distinct()
                .toList();
        facts.put("sameAs", elsewhere.isEmpty() ? null : elsewhere);
        facts.put(
                "image",
                Optional.ofNullable(author.portrait())
                        .flatMap(archive::photo)
                        .map(photo -> StructuredData.picture(paper, photo))
                        .orElse(null));
        return StructuredData.typed("Person", facts);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
