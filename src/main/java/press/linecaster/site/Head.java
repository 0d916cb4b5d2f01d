package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Cursor;
import press.linecaster.media.SocialCard;
import press.linecaster.paper.Paper;

/// What a page says about itself to machines.
///
/// @param title of the page alone; absent for home, whose title is the paper's
/// @param canonical absolute address under which the page should be known
/// @param feeds path of the page that has feeds beside it; absent for one without
/// @param picture for social networks
/// @param indexed whether search engines may show it
/// @param about structured data
record Head(
        Paper paper,
        @Nullable String title,
        @Nullable String description,
        @Nullable String canonical,
        @Nullable String feeds,
        boolean isArticle,
        @Nullable SocialCard picture,
        boolean indexed,
        List<StructuredData> about) {

    private static final int DESCRIPTION_CHARACTERS = 300;

    Head {
        about = List.copyOf(about);
        description = description == null || description.isBlank() ? null : cut(description);
    }

    /// Of a page that lists articles.
    static Head ofList(Paper paper, String title, @Nullable String description, String path, List<Link> trail) {
        var data = List.of(StructuredData.breadcrumbs(paper, trail, title, path));
        return new Head(paper, title, description, paper.absolute(path), path, false, null, true, data);
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
                isArticle,
                picture,
                indexed,
                about);
    }

    /// Of a page that is not to be found by search engines.
    static Head unlisted(Paper paper, String title) {
        return new Head(paper, title, null, null, null, false, null, false, List.of());
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
        return isArticle ? paper.name() : shortTitle();
    }

    /// @param file such as `feed.xml`
    String feed(String file) {
        return feeds == null || feeds.endsWith("/")
                ? Optional.ofNullable(feeds).orElse("/") + file
                : feeds + "/" + file;
    }

    private static String cut(String text) {
        if (text.length() <= DESCRIPTION_CHARACTERS) return text;
        var end = text.lastIndexOf(' ', DESCRIPTION_CHARACTERS);
        if (end <= 0) end = text.offsetByCodePoints(0, text.codePointCount(0, DESCRIPTION_CHARACTERS));
        return text.substring(0, end) + "…";
    }
}
