package press.linecaster.site;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.comments.Comment;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.people.Author;
import press.linecaster.people.Authors;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// The Gazette with a page of every kind, and in them what is hard to set: pictures, words without end, wide
/// tables, deep threads.
final class Showcase {

    private static final String LONG_WORD = "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokai";
    /// Who answers whom, from the top: in scripts of all directions, and without a place to break.
    private static final List<String> COMMENTERS = List.of(
            "Olof",
            "محمد الأمين",
            "דנה כהן",
            "क्षितिज शर्मा",
            "สมชาย ใจดี",
            "山田 太郎",
            "👩\u200d👩\u200d👧 Family",
            "Ὀδυσσεύς",
            LONG_WORD,
            "김하늘",
            "Нина",
            "x".repeat(100));
    private static final int ENOUGH_FOR_SEVERAL_PAGES = 45;

    private final Gazette gazette;
    private final MediaId quay;

    Showcase(Gazette gazette) throws IOException {
        this.gazette = gazette;
        this.quay = picture("quay.png", 1200, 800);
    }

    MediaId quay() {
        return quay;
    }

    /// The name of each kind of page, and where there is one.
    Map<String, String> pages() {
        gazette.bean(Addresses.class).claim(new Target(Target.Kind.MEDIA, quay.value()), "/quay");
        gazette.archive(ENOUGH_FOR_SEVERAL_PAGES);
        gazette.lateCount();
        gazette.correct(gazette.operaReview(), "It was <em>shed five</em>.");
        var fire = gazette.harbourFire();
        gazette.comment(fire, null, "Mara", "I saw it, from <b>here</b>.");
        var gone = gazette.released("Never Was", Release.published(SettableClock.NOON.minusSeconds(60)));
        gazette.articles().withdraw(gone.id(), "It never happened.", Gazette.EDITOR);

        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("story", gazette.address(fire));
        pages.put("story-with-everything", gazette.address(withEverything()));
        pages.put("story-hard-to-set", gazette.address(hardToSet()));
        pages.put("story-of-others", gazette.address(gazette.syndicated(Rights.EXCERPT)));
        pages.put("story-from-right-to-left", gazette.address(fromRightToLeft()));
        pages.put("withdrawn", gazette.address(gone));
        pages.put("section", "/politics/");
        pages.put("subsection", "/politics/elections/");
        pages.put("author", "/author/ada-byrne");
        pages.put("tag", "/tag/ferries");
        pages.put("latest", "/latest");
        pages.put("standing", gazette.address(gazette.aboutUs()));
        pages.put("media", "/quay");
        pages.put("missing", "/-/not-found");
        return pages;
    }

    /// Likewise of those that are made for one reader alone, for which not the page source is asked.
    Map<String, String> pagesForOne() {
        var article = gazette.lateCount();
        var comment = gazette.comment(article, null, LONG_WORD, LONG_WORD + "<pre>" + LONG_WORD + "</pre>");
        var pages = new LinkedHashMap<String, String>();
        pages.put("reply", CommentForm.reply(article.id(), comment.id()));
        pages.put("write", CommentForm.address(article.id()));
        pages.put("subscribe", SubscribeForm.ADDRESS);
        pages.put("thanks", CommentForm.address(article.id()) + "/thanks");
        return pages;
    }

    private Article hardToSet() {
        var article = illustrated(new Text(
                LONG_WORD + " and What It Costs",
                LONG_WORD,
                "Of " + LONG_WORD + ".",
                SafeHtml.clean("<p>A <a href=\"https://example.org/\">link</a> to " + LONG_WORD + ".</p><h2>Then</h2>"
                        + "<ul><li>one<ul><li>under it</li></ul></li></ul><blockquote><p>Said she.</p></blockquote>"
                        + "<aside class=\"pullquote\"><p>Quite.</p></aside>"
                        + "<figure class=\"embed\" data-embed=\"https://video.example/1\"><figcaption>Film</figcaption></figure>"
                        + "<table><caption>Tides</caption><thead><tr>" + "<th>Harbour of the day</th>".repeat(9)
                        + "</tr></thead><tbody><tr>" + "<td>1.25</td>".repeat(9) + "</tr></tbody></table>"
                        + "<pre><code>" + LONG_WORD.repeat(3) + "</code></pre><hr><p>End.</p>"),
                "PORT CASSEL",
                Text.Label.INVESTIGATION,
                Locale.UK));
        @Nullable Comment parent = null;
        for (var name : COMMENTERS)
            parent = gazette.comment(article, parent, name, LONG_WORD + "<pre>" + LONG_WORD + "</pre>");
        return article;
    }

    /// One with all that can stand around a story and in it.
    private Article withEverything() {
        var ada = gazette.adaByrne();
        gazette.bean(Authors.class)
                .save(new Author(
                        ada.id(),
                        ada.slug(),
                        ada.name(),
                        "Correspondent",
                        SafeHtml.clean("<p>Ada Byrne writes about <em>harbours</em>.</p>"),
                        null,
                        false,
                        "https://ada.example/",
                        quay,
                        List.of("https://news.example/@ada", "https://bsky.app/profile/ada.example")));
        for (var number = 1; number <= 6; number++)
            gazette.create(inPolitics("A Vote on the Quay, Part " + number, "<p>Yes.</p>"));
        var article = gazette.create(inPolitics("The Quay Is Sold", everything()));
        gazette.correct(article, "It was <em>shed five</em>.");
        gazette.comment(article, null, "Mara", "I saw it, from <b>here</b>.");
        return article;
    }

    private Manuscript inPolitics(String headline, String body) {
        return Manuscript.article(new Text(
                        headline,
                        "Harbours",
                        "What the council decided at night.",
                        SafeHtml.clean(body),
                        "PORT CASSEL",
                        Text.Label.ANALYSIS,
                        Locale.UK))
                .with(new Placement(
                        List.of(gazette.politics().id()),
                        List.of(gazette.ferries().id(), gazette.housing().id()),
                        List.of(gazette.adaByrne().id(), gazette.tomFlood().id()),
                        quay,
                        Set.of()))
                .with(Release.published(SettableClock.NOON.minusSeconds(40)));
    }

    private String everything() {
        var picture = "<figure><img data-media=\"" + quay.value()
                + "\" alt=\"The quay\"><figcaption>Dusk</figcaption></figure>";
        return "<p>The council met<sup><a href=\"#note-1\" id=\"back-1\">1</a></sup> at night.</p><h2>Who was there</h2>"
                + "<ul><li>one</li></ul><ol><li>two</li></ol><dl><dt>Quay</dt><dd>A wharf.</dd></dl>"
                + "<blockquote><p>Said she.</p></blockquote><aside class=\"pullquote\"><p>Quite.</p></aside>"
                + "<aside class=\"note\"><p>By the way.</p></aside><hr>"
                + "<table><caption>Tides</caption><thead><tr><th scope=\"col\">Hour</th></tr></thead><tbody><tr><td>3</td></tr>"
                + "</tbody></table><pre><code>let tide = 3</code></pre><pre class=\"verse\">O tide,\nturn.</pre>"
                + "<figure class=\"gallery\" data-columns=\"3\">" + picture.repeat(3)
                + "<figcaption>All of it</figcaption></figure>"
                + "<figure class=\"embed\" data-embed=\"https://www.youtube.com/watch?v=abcdefghijk\"><figcaption>Film</figcaption></figure>"
                + "<details><summary>More</summary><p>Later.</p></details>"
                + "<ol><li id=\"note-1\">By the clock of the town hall. <a href=\"#back-1\">Back</a></li></ol>";
    }

    private Article fromRightToLeft() {
        return illustrated(new Text(
                "حريق على الرصيف",
                null,
                "لم يصب أحد بأذى.",
                SafeHtml.clean("<p>دق الجرس عند الثالثة.</p><ul><li>أولا</li></ul>"),
                null,
                Text.Label.NEWS,
                Locale.of("ar")));
    }

    private Article illustrated(Text text) {
        return gazette.create(Manuscript.article(text)
                .with(new Placement(
                        List.of(gazette.culture().id()),
                        List.of(gazette.ferries().id()),
                        List.of(gazette.adaByrne().id()),
                        quay,
                        Set.of()))
                .with(Release.published(SettableClock.NOON.minusSeconds(30))));
    }

    /// A picture as wide as a name.
    MediaId wordmark() throws IOException {
        return picture("wordmark.png", 1200, 300);
    }

    private MediaId picture(String name, int width, int height) throws IOException {
        var description = new Description(
                "The quay", "A quay at dusk", SafeHtml.clean("<p>The quay at dusk.</p>"), "Ada Byrne", 0.5, 0.5);
        var outcome = gazette.bean(MediaLibrary.class)
                .takeIn(NewMedia.named(name, description), new ByteArrayResource(dusk(width, height)));
        return ((Stored) outcome).media().id();
    }

    private static byte[] dusk(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2b3a67), 0, height, new Color(0xf2a65a)));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
