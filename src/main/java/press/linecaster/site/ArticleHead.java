package press.linecaster.site;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.media.SocialCard;
import press.linecaster.paper.Paper;

/// What the page of an article says about it to search engines and social networks.
///
/// @param address its own path
record ArticleHead(Article article, String headline, String address, Paper paper, Extent extent) {

    Head make(List<Link> trail, List<Link> bylines, List<Link> tags, Optional<Photo> photo) {
        var card = photo.map(Photo::card).orElse(null);
        var data = new ArrayList<StructuredData>();
        data.add(newsArticle(trail, bylines, tags, card));
        if (!trail.isEmpty()) data.add(StructuredData.breadcrumbs(paper, trail, headline, address));
        return new Head(
                paper,
                headline,
                description(),
                canonical(),
                trail.isEmpty() ? null : trail.getLast().address(),
                true,
                card,
                true,
                data);
    }

    /// Syndicated work belongs to its original.
    private String canonical() {
        var original = article.source().originalUrl();
        return original == null ? paper.absolute(address) : original;
    }

    private @Nullable String description() {
        var standfirst = article.text().standfirst();
        return standfirst == null ? Bodies.passage(article.text().body()) : standfirst;
    }

    private StructuredData newsArticle(
            List<Link> trail, List<Link> bylines, List<Link> tags, @Nullable SocialCard card) {
        var published = Visibility.window(article.release()).orElseThrow().from();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("headline", headline);
        facts.put("description", article.text().standfirst());
        facts.put("mainEntityOfPage", paper.absolute(address));
        facts.put("datePublished", DateTimeFormatter.ISO_INSTANT.format(published));
        facts.put(
                "dateModified",
                DateTimeFormatter.ISO_INSTANT.format(
                        article.changedAt().isBefore(published) ? published : article.changedAt()));
        facts.put("inLanguage", article.text().language().toLanguageTag());
        facts.put("image", card == null ? null : List.of(paper.absolute(card.address())));
        facts.put(
                "author",
                bylines.isEmpty() ? null : bylines.stream().map(this::person).toList());
        facts.put(
                "publisher",
                StructuredData.typed(
                        "NewsMediaOrganization", Map.of("name", paper.name(), "url", paper.absolute("/"))));
        facts.put("articleSection", trail.isEmpty() ? null : trail.getLast().label());
        facts.put(
                "keywords",
                tags.isEmpty() ? null : tags.stream().map(Link::label).toList());
        facts.put("isBasedOn", article.source().originalUrl());
        facts.put("license", extent == Extent.EXCERPT ? null : article.source().licence());
        var corrections = article.corrections().stream()
                .filter(note -> note.kind() == Correction.Kind.CORRECTION)
                .map(note -> StructuredData.typed(
                        "CorrectionComment",
                        Map.of(
                                "text", note.note().plainText(),
                                "datePublished", DateTimeFormatter.ISO_INSTANT.format(note.notedAt()))))
                .toList();
        facts.put("correction", corrections.isEmpty() ? null : corrections);
        return StructuredData.of("NewsArticle", facts);
    }

    private Map<String, Object> person(Link byline) {
        return StructuredData.typed("Person", Map.of("name", byline.label(), "url", paper.absolute(byline.address())));
    }
}
