package press.linecaster.site;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.linecaster.articles.Article;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.kernel.AddressPath;
import press.linecaster.media.Picture;

/// An article as HTML for other people's programs, which have neither our styles nor our address: with what stands
/// around it on its page, plain elements and absolute addresses.
final class FullText {

    /// Whatever else there is belongs to our pages.
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "width",
            "height",
            "title",
            "rel",
            "cite",
            "datetime",
            "lang",
            "dir",
            "colspan",
            "rowspan",
            "scope",
            "start",
            "reversed",
            "type",
            "value",
            "open",
            "controls");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    private final Archive archive;
    private final Frame frame;
    private final Bodies bodies;

    FullText(Archive archive, Frame frame) {
        this.archive = archive;
        this.frame = frame;
        this.bodies = new Bodies(archive, frame.phrases());
    }

    /// @param extent how much of it may be shown
    /// @param address of its page, absolute
    String of(Article article, Extent extent, String address) {
        var document = Jsoup.parseBodyFragment("", address);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        if (Frame.direction(article.text().language()).equals("rtl"))
            body = body.appendElement("div").attr("dir", "rtl");
        head(article, body);
        if (extent == Extent.EVERYTHING)
            body.append(bodies.whole(article.text().body(), article.text().label() == Label.SPONSORED)
                    .html());
        else body.appendElement("p").text(Bodies.passage(article.text().body()));
        provenance(article, extent, body);
        corrections(article, body);
        makePlain(document.body());
        return document.body().html();
    }

    private void head(Article article, Element body) {
        var text = article.text();
        if (text.label() == Label.SPONSORED)
            body.appendElement("p").appendElement("strong").text(frame.say("label.sponsored"));
        if (text.standfirst() != null)
            body.appendElement("p").appendElement("em").text(text.standfirst());
        if (article.corrections().stream().anyMatch(note -> note.kind() == Correction.Kind.CORRECTION))
            body.appendElement("p").appendElement("em").text(frame.say("corrected.see"));
        var lead = article.placement().leadPicture();
        if (lead != null) archive.photo(lead).ifPresent(photo -> picture(photo, body));
        if (text.dateline() != null) body.appendElement("p").text(text.dateline());
    }

    private static void picture(Photo photo, Element body) {
        var figure = body.appendElement("figure");
        figure.appendChild(image(photo.picture()));
        var words = photo.media().caption();
        var credit = photo.media().credit();
        if (words.isEmpty() && credit == null) return;
        var caption = figure.appendElement("figcaption").append(words.html());
        if (credit != null) caption.appendText(" ").appendElement("small").text(credit);
    }

    private static Element image(Picture picture) {
        var image = new Element("img").attr("src", picture.address()).attr("alt", picture.alternative());
        if (picture.widthPx() > 0) image.attr("width", "" + picture.widthPx()).attr("height", "" + picture.heightPx());
        return image;
    }

    private void provenance(Article article, Extent extent, Element body) {
        var source = article.source();
        if (source.outlet() == null && source.originalUrl() == null && source.licence() == null) return;
        var words = body.appendElement("p");
        if (source.outlet() != null) words.appendText(frame.say("source.outlet", source.outlet()) + " ");
        if (source.originalUrl() != null)
            words.appendElement("a")
                    .attr("href", source.originalUrl())
                    .text(frame.say(extent == Extent.EXCERPT ? "source.rest" : "source.link"));
        if (source.licence() != null) words.appendText(" " + frame.say("source.licence", source.licence()));
    }

    private void corrections(Article article, Element body) {
        if (article.corrections().isEmpty()) return;
        body.appendElement("hr");
        for (var correction : article.corrections()) {
            var kind = correction.kind() == Correction.Kind.CORRECTION ? "correction" : "update";
            var head = body.appendElement("p");
            head.appendElement("strong").text(frame.say(kind));
            head.appendText(
                    ", " + Moment.day(correction.notedAt(), frame.paper()).people());
            body.append(correction.note().html());
        }
    }

    private static void makePlain(Element body) {
        body.select("source").remove();
        body.select("picture").unwrap();
        body.select("audio:not([src]), video:not([src])").remove();
        body.select(".embed__host").forEach(host -> host.appendText(": "));
        body.getAllElements().forEach(FullText::makePlainAlone);
    }

    private static void makePlainAlone(Element element) {
        for (var name :
                element.attributes().asList().stream().map(Attribute::getKey).collect(Collectors.toSet())) {
            if (!ATTRIBUTES.contains(name)) element.removeAttr(name);
            else if (ADDRESSES.contains(name)) absolute(element, name);
        }
    }

    /// An address that leads nowhere is worse than none.
    private static void absolute(Element element, String name) {
        var address = element.absUrl(name);
        if (address.isEmpty()) element.removeAttr(name);
        else element.attr(name, AddressPath.escape(address));
    }
}
