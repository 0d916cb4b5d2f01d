package press.linecaster.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.kernel.AddressPath;
import press.linecaster.paper.Paper;

/// An article in the vocabulary of schema.org, as its page shows it and no more than that.
///
/// @param trail the sections above it, from the top
record NewsArticle(ArticleHead head, List<Link> trail, List<Link> tags, List<Version> versions) {

    /// "Headlines should not exceed 110 characters" (Google, structured data for articles).
    private static final int HEADLINE_CHARACTERS = 110;

    StructuredData data(Optional<Photo> photo) {
        var article = head.article();
        var paper = head.archive().paper();
        var credits = new Credits(head.archive());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("headline", cut(head.headline()));
        facts.put("description", head.description());
        facts.put("url", paper.absolute(head.address()));
        facts.put("mainEntityOfPage", paper.absolute(head.address()));
        facts.put("inLanguage", article.text().language().toLanguageTag());
        facts.put("workTranslation", translations());
        facts.put("author", credits.authors(article));
        facts.put("publisher", credits.publisher());
        facts.put("isPartOf", credits.site());
        facts.put("isAccessibleForFree", true);
        facts.put("image", photo.map(each -> pictures(each, paper)).orElse(null));
        facts.put("articleSection", trail.isEmpty() ? null : trail.getLast().label());
        facts.put(
                "keywords",
                tags.isEmpty() ? null : tags.stream().map(Link::label).toList());
        facts.put("commentCount", head.comments());
        whenItWasWritten(article, paper, facts);
        whoseItIs(article, facts);
        return StructuredData.of(type(article.text().label()), facts);
    }

    private @Nullable List<Map<String, Object>> translations() {
        var works = versions.stream()
                .filter(version -> !version.isThis())
                .map(version -> StructuredData.typed(
                        "NewsArticle", Map.of("url", version.address(), "inLanguage", version.language())))
                .toList();
        return works.isEmpty() ? null : works;
    }

    private static String type(Label label) {
        return switch (label) {
            case OPINION -> "OpinionNewsArticle";
            case ANALYSIS -> "AnalysisNewsArticle";
            case REVIEW -> "ReviewNewsArticle";
            case EXPLAINER -> "BackgroundNewsArticle";
            case SPONSORED -> "AdvertiserContentArticle";
            case NEWS, INVESTIGATION, INTERVIEW -> "NewsArticle";
        };
    }

    private static List<Map<String, Object>> pictures(Photo photo, Paper paper) {
        return Stream.of(
                        Optional.ofNullable(StructuredData.card(paper, photo)),
                        Optional.of(StructuredData.picture(paper, photo)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void whenItWasWritten(Article article, Paper paper, Map<String, @Nullable Object> facts) {
        var published = Visibility.window(article.release()).orElseThrow().from();
        var changed = article.changedAt().isBefore(published) ? published : article.changedAt();
        facts.put("datePublished", moment(published, paper));
        facts.put("dateModified", moment(changed, paper));
        var corrections = article.corrections().stream()
                .filter(note -> note.kind() == Correction.Kind.CORRECTION)
                .map(note -> StructuredData.typed(
                        "CorrectionComment",
                        Map.of("text", note.note().plainText(), "datePublished", moment(note.notedAt(), paper))))
                .toList();
        facts.put("correction", corrections.isEmpty() ? null : corrections);
    }

    private void whoseItIs(Article article, Map<String, @Nullable Object> facts) {
        var original = article.source().originalUrl();
        facts.put("isBasedOn", original == null ? null : AddressPath.escape(original));
        if (head.extent() == Extent.EXCERPT) return;
        facts.put("license", article.source().licence());
        facts.put("wordCount", article.text().wordCount());
    }

    private static String moment(Instant at, Paper paper) {
        return Moment.exact(at, paper).machine();
    }

    /// At a space where there is one.
    private static String cut(String headline) {
        if (headline.length() <= HEADLINE_CHARACTERS) return headline;
        var end = headline.lastIndexOf(' ', HEADLINE_CHARACTERS - 1);
        if (end <= 0) {
            end = HEADLINE_CHARACTERS - 1;
            if (Character.isHighSurrogate(headline.charAt(end - 1))) end--;
        }
        return headline.substring(0, end).stripTrailing() + "…";
    }
}
