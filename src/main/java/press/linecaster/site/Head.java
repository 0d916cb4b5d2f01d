package press.linecaster.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.kernel.Cursor;
import press.linecaster.paper.Paper;

/// What a page says about itself to machines.
///
/// @param title of the page alone; absent for home, whose title is the paper's
/// @param canonical absolute address under which the page should be known
/// @param feeds path of the page that has feeds beside it; absent for one without
/// @param story what kind of article it is; absent for a page that is none
/// @param picture for social networks
/// @param indexed whether search engines may show it
/// @param about structured data
record Head(
        Paper paper,
        @Nullable String title,
        @Nullable String description,
        @Nullable String canonical,
        @Nullable String feeds,
        @Nullable Story story,
        @Nullable CardPicture picture,
        boolean indexed,
        List<StructuredData> about) {

    private static final int DESCRIPTION_CHARACTERS = 300;

    /// What social networks ask of an article (Open Graph protocol, "article").
    ///
    /// @param address of its page, absolute, whatever the canonical one is
    /// @param published as ISO 8601 writes it, likewise `modified`
    /// @param section its name; absent for none
    /// @param authors absolute addresses of their pages
    /// @param versions the article itself and its translations; empty where there are none
    record Story(
            String address,
            Locale language,
            String published,
            String modified,
            @Nullable String section,
            List<String> authors,
            List<String> tags,
            List<Version> versions) {

        Story {
            versions = List.copyOf(versions);
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }

    Head {
        about = List.copyOf(about);
        description = description == null || description.isBlank() ? null : cut(description);
    }

    /// Of a page that lists articles.
    /// @param description where it is empty, the page says what it lists
    static Head ofList(Frame frame, String title, String description, String path, List<Link> trail) {
        var paper = frame.paper();
        var data = List.of(StructuredData.breadcrumbs(paper, trail, title, path));
        return new Head(
                paper, title, aboutList(frame, title, description), paper.absolute(path), path, null, null, true, data);
    }

    /// What is said of a list of articles; where that is nothing, what it lists.
    static String aboutList(Frame frame, String title, String description) {
        return description.isBlank()
                ? frame.phrases().say("list.about", title, frame.paper().name())
                : description;
    }

    /// The same page.
    /// @param first of the articles that it lists
    Head with(@Nullable ArticleSummary first, Archive archive) {
        var card = first == null ? null : CardPicture.of(first, archive);
        return new Head(paper, title, description, canonical, feeds, story, card, indexed, about);
    }

    /// The same page.
    /// @param path of the page whose feeds it names
    Head withFeedsOf(String path) {
        return new Head(paper, title, description, canonical, path, story, picture, indexed, about);
    }

    /// Of a further page of the same list, which is known by itself and not as the first one. What is said of the
    /// list, and its feeds, are the first page's.
    /// @param after where it goes on; null for the first page
    Head goingOn(@Nullable Cursor after, Phrases phrases) {
        if (after == null || title == null || canonical == null) return this;
        var upTo = Moment.day(after.at(), paper).people();
        return new Head(
                paper,
                phrases.say("list.further", title, upTo),
                null,
                canonical + "?" + Listings.AFTER + "=" + after.text(),
                null,
                story,
                picture,
                indexed,
                about);
    }

    /// Of a page that is not to be found by search engines.
    static Head unlisted(Paper paper, String title) {
        return new Head(paper, title, null, null, null, null, null, false, List.of());
    }

    boolean isArticle() {
        return story != null;
    }

    /// As Open Graph wants it, `en_GB`; empty for a language that names no country.
    String locale() {
        var language = story == null ? paper.language() : story.language();
        return language.getCountry().isEmpty() ? "" : language.getLanguage() + "_" + language.getCountry();
    }

    /// Where other sites learn what to show of the article.
    /// @param format `json` or `xml`
    String oembed(String format) {
        if (story == null) throw new IllegalStateException("only an article is shown by other sites");
        var url = URLEncoder.encode(story.address(), StandardCharsets.UTF_8);
        return paper.absolute(OembedController.ADDRESS + "?url=" + url + "&format=" + format);
    }

    String fullTitle() {
        if (title == null) return paper.tagline().isEmpty() ? paper.name() : paper.name() + " – " + paper.tagline();
        return title + " – " + paper.name();
    }

    String shortTitle() {
        return Optional.ofNullable(title).orElse(paper.name());
    }

    /// Absolute, as social networks want it.
    String pictureAddress() {
        return picture == null ? "" : paper.absolute(picture.address());
    }

    String feedTitle() {
        return isArticle() || "/".equals(feeds) ? paper.name() : shortTitle();
    }

    /// @param file such as `feed.xml`
    String feed(String file) {
        return FeedFormat.beside(Optional.ofNullable(feeds).orElse("/"), file);
    }

    private static String cut(String text) {
        if (text.length() <= DESCRIPTION_CHARACTERS) return text;
        var end = text.lastIndexOf(' ', DESCRIPTION_CHARACTERS);
        if (end <= 0) end = text.offsetByCodePoints(0, text.codePointCount(0, DESCRIPTION_CHARACTERS));
        return text.substring(0, end) + "…";
    }
}
