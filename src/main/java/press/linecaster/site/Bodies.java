package press.linecaster.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;

/// Makes what a page shows out of a stored body: pictures get their sizes, embeds become links that contact
/// nobody until they are followed, wide tables and code can be scrolled. What the body may hold is in
/// `docs/body-vocabulary.md`.
final class Bodies {

    private static final String IMAGE = "<img ";
    private static final int PASSAGE_CHARACTERS = 300;
    private static final Document.OutputSettings AS_IT_STANDS = new Document.OutputSettings().prettyPrint(false);

    private static final Pattern MEDIA = Pattern.compile("data-media=\"(\\d+)\"");

    private final Archive archive;
    private final Phrases phrases;
    private final Optional<String> ownHost;

    Bodies(Archive archive, Phrases phrases) {
        this.archive = archive;
        this.phrases = phrases;
        this.ownHost = Optional.ofNullable(archive.paper().address().getHost());
    }

    /// The body of an article or standing page.
    /// @param sponsored whether its links were paid for
    Markup whole(SafeHtml body, boolean sponsored) {
        var html = Headings.inOrder(body.html());
        if (!isRebuilt(html) && !sponsored && !showsEnded(html)) return new Markup(withPictures(html));
        var document = parse(html);
        document.select("figure[data-embed]").forEach(this::embed);
        document.select("img").forEach(image -> picture(image, image.closest("a") != null));
        scroll(document);
        if (sponsored) document.select("a[href]").forEach(link -> outside(link, "sponsored noopener"));
        return markup(document);
    }

    /// Puts each picture into its place by itself. Most bodies have pictures and nothing else to be rebuilt, and
    /// to parse all of one costs more than everything else on its page. It can be told where a tag ends since
    /// stored bodies have no angle bracket that is not a tag's.
    private String withPictures(String html) {
        var start = html.indexOf(IMAGE);
        if (start < 0) return html;
        var out = new StringBuilder(html.length() + 500);
        var written = 0;
        var isInLink = false;
        for (; start >= 0; start = html.indexOf(IMAGE, written)) {
            var before = html.substring(written, start);
            isInLink = endsInLink(before, isInLink);
            written = html.indexOf('>', start) + 1;
            var holder = parse(html.substring(start, written)).body();
            picture(holder.child(0), isInLink);
            out.append(before).append(holder.html());
        }
        return out.append(html, written, html.length()).toString();
    }

    /// Whether a picture has to go with all that stands around it.
    private boolean showsEnded(String html) {
        return MEDIA.matcher(html)
                .results()
                .flatMap(found -> Ids.parse(found.group(1)).stream().boxed())
                .anyMatch(id -> hasEnded(new MediaId(id)));
    }

    private static boolean endsInLink(String html, boolean beganInLink) {
        var opened = Math.max(html.lastIndexOf("<a "), html.lastIndexOf("<a>"));
        var closed = html.lastIndexOf("</a>");
        return opened == closed ? beganInLink : opened > closed;
    }

    /// What a reader wrote: pictures are left out, and links say that they are not ours.
    Markup comment(SafeHtml body) {
        var html = body.html();
        if (!isRebuilt(html) && !html.contains("<a ") && !html.contains("<img") && !html.contains("<figure"))
            return new Markup(html);
        var document = parse(html);
        document.select("img, figure").remove();
        scroll(document);
        document.select("a[href]").forEach(link -> outside(link, "nofollow ugc noopener"));
        return markup(document);
    }

    /// The first words of a body that may not be shown as a whole.
    static String passage(SafeHtml body) {
        var text = body.plainText();
        if (text.length() <= PASSAGE_CHARACTERS) return text;
        var end = text.lastIndexOf(' ', PASSAGE_CHARACTERS);
        if (end <= 0) end = text.offsetByCodePoints(0, text.codePointCount(0, PASSAGE_CHARACTERS));
        return text.substring(0, end) + " …";
    }

    private static boolean isRebuilt(String html) {
        return html.contains("<table") || html.contains("<pre") || html.contains("data-embed");
    }

    private static Document parse(String html) {
        return Jsoup.parseBodyFragment(html).outputSettings(AS_IT_STANDS);
    }

    private static Markup markup(Document document) {
        return new Markup(document.body().html());
    }

    /// What may be wider than the page scrolls by itself, also for those who have no pointer.
    private void scroll(Document document) {
        for (var table : document.select("table")) {
            var caption = table.select("> caption").text();
            var box =
                    new Element("div").addClass("scroll").attr("tabindex", "0").attr("role", "region");
            box.attr("aria-label", caption.isBlank() ? phrases.say("table") : caption);
            table.replaceWith(box);
            box.appendChild(table);
        }
        document.select("pre:not(.verse)").attr("tabindex", "0");
    }

    private void embed(Element figure) {
        var address = figure.attr("data-embed");
        var host = host(address).orElse(address);
        figure.removeAttr("data-embed").addClass("embed");
        figure.select("> :not(figcaption)").remove();
        var link =
                new Element("a").addClass("embed__card").attr("href", address).attr("rel", "noopener");
        link.appendElement("span").addClass("embed__host").text(host);
        var player = Player.of(address);
        link.appendElement("span").text(phrases.say(player.isPresent() ? "embed.play" : "embed.follow"));
        player.ifPresent(known -> {
            link.attr("data-player", known.address()).attr("data-title", phrases.say("embed.title", host));
            known.shape().ifPresent(shape -> link.attr("data-shape", shape));
        });
        figure.prependChild(link);
    }

    private void picture(Element image, boolean isInLink) {
        var photo = mediaOf(image).flatMap(archive::photo);
        if (photo.isPresent()) fill(image, photo.get());
        else if (mediaOf(image).filter(this::hasEnded).isPresent())
            Optional.ofNullable(image.closest("figure")).orElse(image).remove();
        else missing(image, isInLink);
    }

    /// Whether it must not be shown any more, so that there is nothing to say of it either.
    private boolean hasEnded(MediaId id) {
        return archive.media(id).isPresent() && archive.shownMedia(id).isEmpty();
    }

    private static Optional<MediaId> mediaOf(Element image) {
        var id = Ids.parse(image.attr("data-media"));
        return id.isPresent() ? Optional.of(new MediaId(id.getAsLong())) : Optional.empty();
    }

    private static void fill(Element image, Photo photo) {
        var figure = Figure.of(photo, Figure.TEXT, false);
        image.removeAttr("data-media").attr("src", figure.picture().address()).attr("loading", "lazy");
        image.attr("decoding", "async");
        if (image.attr("alt").isBlank()) image.attr("alt", figure.picture().alternative());
        if (figure.width() != null) image.attr("width", figure.width().toString());
        if (figure.height() != null) image.attr("height", figure.height().toString());
        var sourceSet = figure.sourceSet();
        if (sourceSet == null) return;
        image.wrap("<picture></picture>");
        image.before(new Element("source")
                .attr("type", "image/webp")
                .attr("srcset", sourceSet)
                .attr("sizes", figure.sizes()));
    }

    /// A picture elsewhere is never loaded from there: its server would learn who reads what.
    private void missing(Element image, boolean isInLink) {
        var words = image.attr("alt").isBlank() ? phrases.say("picture.elsewhere") : image.attr("alt");
        var source = image.attr("src").isEmpty()
                ? mediaOf(image)
                        .flatMap(archive::media)
                        .map(media -> media.originalUrl())
                        .orElse("")
                : image.attr("src");
        var isLink = !source.isEmpty() && !isInLink;
        var instead = isLink ? new Element("a").attr("href", source).attr("rel", "noopener") : new Element("span");
        image.replaceWith(instead.addClass("absent").text(words));
    }

    private void outside(Element link, String relation) {
        var host = host(link.attr("href"));
        if (host.isPresent() && !host.equals(ownHost)) link.attr("rel", relation);
    }

    private static Optional<String> host(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) return Optional.empty();
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            var end = address.indexOf('/', 8);
            return Optional.of(
                    end < 0
                            ? address.substring(address.indexOf("//") + 2)
                            : address.substring(address.indexOf("//") + 2, end));
        }
    }
}
