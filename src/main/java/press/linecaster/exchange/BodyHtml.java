package press.linecaster.exchange;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;

/// Turns the content of an item, as WordPress keeps it, into the clean HTML of a body: shortcodes and
/// blocks are resolved in the text, paragraphs are made, then the tree is gone through once, and what is
/// left is cleaned.
final class BodyHtml {

    /// @param usedMedia what the body shows
    record Body(SafeHtml html, Set<MediaId> usedMedia) {

        static final Body EMPTY = new Body(SafeHtml.EMPTY, Set.of());
    }

    private static final Pattern PICTURE_CLASS = Pattern.compile("(?:^|\\s)wp-image-(\\d+)(?=\\s|$)");
    private static final Pattern BACKGROUND = Pattern.compile("background-image:\\s*url\\(['\"]?([^'\")]+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final OldSite site;
    private final Pictures pictures;
    private final Findings findings;
    private final long line;
    private final Set<MediaId> used = new HashSet<>();
    /// Dealt with already, out of order.
    private final Set<Element> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    private BodyHtml(OldSite site, Pictures pictures, Findings findings, long line) {
        this.site = site;
        this.pictures = pictures;
        this.findings = findings;
        this.line = line;
    }

    /// @param item its id over there
    /// @param line of the file where the content begins
    /// @param reusable blocks that others refer to, by id
    static Body of(
            String content,
            String item,
            long line,
            OldSite site,
            Pictures pictures,
            Map<String, String> reusable,
            Findings findings) {
        if (content.isBlank()) return Body.EMPTY;
        var shortcodes = new Shortcodes(pictures, findings, item);
        var html = new Blocks(reusable, shortcodes, findings).html(content, line);
        var converted = new BodyHtml(site, pictures, findings, line);
        var body = Jsoup.parseBodyFragment(html).body();
        converted.convert(body);
        return new Body(SafeHtml.clean(body, findings::changed), converted.used);
    }

    private void convert(Element body) {
        var root = body.root();
        for (var element : body.getAllElements())
            if (!element.equals(body) && element.root().equals(root) && !placed.contains(element)) element(element);
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        for (var paragraph : body.getElementsByTag("p")) leaveOutIfEmpty(paragraph);
        while (body.firstChild() instanceof TextNode text && text.isBlank()) text.remove();
        while (body.lastChild() instanceof TextNode text && text.isBlank()) text.remove();
    }

    private void element(Element element) {
        if (element.attributesSize() > 0)
            element.removeAttr("data-media").removeAttr("data-embed").removeAttr("data-columns");
        switch (element.normalName()) {
            case "img" -> picture(element);
            case "a" -> link(element);
            case "audio", "video" -> player(element);
            case "iframe" ->
                frame(element, element.attr("src").isBlank() ? element.attr("data-src") : element.attr("src"));
            case "object", "embed" -> plugIn(element);
            case "figure" -> figure(element);
            case "ul" -> list(element);
            case "blockquote" -> quote(element);
            case "div" -> box(element);
            case "p" -> paragraph(element);
            case "pre" -> {
                if (element.hasClass("wp-block-verse")) element.addClass("verse");
            }
            default -> {}
        }
    }

    private void picture(Element picture) {
        var address = address(picture);
        var media = media(picture, address);
        if (media.isPresent()) {
            use(picture, media.get());
            if (!picture.hasAttr("alt") || picture.attr("alt").isEmpty()) {
                var words = pictures.alternative(media.get());
                if (!words.isEmpty()) picture.attr("alt", words);
            }
            unlinkIfOwn(picture);
        } else if (address.startsWith("data:")) {
            findings.note(Note.Kind.CHANGED, line, "a picture that stood in the text itself (data:) was left out");
            picture.remove();
        } else {
            picture.attr("src", absolute(address));
            findings.note(
                    Note.Kind.MEDIA_MISSING, line, "picture of another site, now a link: " + Words.cut(address, 200));
        }
    }

    private static String address(Element picture) {
        for (var attribute : new String[] {"src", "data-src", "data-lazy-src", "data-orig-file", "data-full-url"}) {
            var address = picture.attr(attribute).strip();
            if (!address.isEmpty() && !address.startsWith("data:image/gif")) return address;
        }
        return picture.attr("src");
    }

    private Optional<MediaId> media(Element picture, String address) {
        var byAddress = pictures.byAddress(address);
        if (byAddress.isPresent()) return byAddress;
        var number = PICTURE_CLASS.matcher(picture.className());
        if (number.find()) return pictures.byId(number.group(1));
        return picture.hasAttr("data-id") ? pictures.byId(picture.attr("data-id")) : Optional.empty();
    }

    private void use(Element element, MediaId media) {
        element.attr("data-media", Long.toString(media.value()));
        element.removeAttr("src").removeAttr("srcset").removeAttr("sizes");
        used.add(media);
    }

    /// A link from a picture to its own file leads nowhere that a reader would not be already.
    private void unlinkIfOwn(Element picture) {
        var parent = picture.parent();
        if (parent == null
                || !parent.normalName().equals("a")
                || parent.childrenSize() != 1
                || !parent.ownText().isBlank()) return;
        var own = pictures.byAddress(parent.attr("href"));
        if (own.isPresent()
                && picture.attr("data-media").equals(Long.toString(own.get().value()))) parent.unwrap();
    }

    private void link(Element link) {
        if (!link.hasAttr("href")) return;
        link.attr("href", site.relative(link.attr("href").strip()));
        if (link.hasClass("wp-block-button__link")) link.addClass("button");
    }

    private void player(Element player) {
        var source = player.selectFirst("source[src]");
        var address = player.hasAttr("src") || source == null ? player.attr("src") : source.attr("src");
        var media = pictures.byAddress(address);
        player.empty();
        if (media.isPresent()) {
            use(player, media.get());
        } else if (Players.isKnown(address)) {
            embed(player, address);
        } else {
            player.attr("src", absolute(address));
            findings.note(
                    Note.Kind.MEDIA_MISSING,
                    line,
                    "sound or film of another site, now a link: " + Words.cut(address, 200));
        }
    }

    private void frame(Element frame, String address) {
        var page = Players.pageOf(address).or(() -> Players.isKnown(address) ? Optional.of(address) : Optional.empty());
        if (page.isPresent()) {
            embed(frame, page.get());
        } else if (ADDRESS.matcher(absolute(address)).matches()) {
            findings.note(Note.Kind.CHANGED, line, "a frame became a link: " + Words.cut(address, 200));
            frame.replaceWith(linkTo(absolute(address)));
        }
    }

    private void plugIn(Element plugIn) {
        for (var source : plugIn.select("embed[src], param[name=movie][value], param[name=src][value]")) {
            var page = Players.pageOf(source.hasAttr("src") ? source.attr("src") : source.attr("value"));
            if (page.isEmpty()) continue;
            embed(plugIn, page.get());
            return;
        }
    }

    private void figure(Element figure) {
        if (figure.className().contains("wp-block-embed") || figure.hasClass("is-provider-youtube")) {
            var address = embedded(figure);
            if (address.isPresent()) embed(figure, address.get());
        } else if (figure.hasClass("wp-block-gallery") || figure.hasClass("gallery")) {
            gallery(figure);
        } else if (figure.hasClass("wp-block-pullquote")) {
            var quote = figure.selectFirst("blockquote");
            if (quote != null) quote.unwrap();
            figure.tagName("aside").attr("class", "pullquote");
        }
    }

    private static Optional<String> embedded(Element figure) {
        var frame = figure.selectFirst("iframe[src]");
        if (frame != null) return Players.pageOf(frame.attr("src")).or(() -> Optional.of(frame.attr("src")));
        var wrapper = figure.selectFirst(".wp-block-embed__wrapper");
        var text = (wrapper == null ? figure.ownText() : wrapper.text()).strip();
        var address = ADDRESS.matcher(text);
        if (address.lookingAt()) return Optional.of(address.group());
        var link = figure.selectFirst("a[href^=http]");
        return link == null ? Optional.empty() : Optional.of(link.attr("href"));
    }

    /// Puts an embed in the place of an element; a caption that it had stays with it.
    private void embed(Element element, String address) {
        var parent = element.parent();
        var caption = element.selectFirst("figcaption");
        var figure = new Element("figure")
                .addClass("embed")
                .attr("data-embed", address)
                .appendChild(linkTo(address));
        if (caption != null && !caption.text().isBlank()) figure.appendChild(caption);
        if (parent != null
                && parent.normalName().equals("figure")
                && parent.select("figcaption").isEmpty()
                && parent.childrenSize() == 1) parent.replaceWith(figure);
        else if (parent != null && parent.normalName().equals("p")) outOfParagraph(element, figure, parent);
        else element.replaceWith(figure);
    }

    /// A figure cannot stand in a paragraph: what comes after it goes on in another.
    private static void outOfParagraph(Element element, Element figure, Element paragraph) {
        var rest = new Element("p");
        for (var next = element.nextSibling(); next != null; next = element.nextSibling()) rest.appendChild(next);
        element.remove();
        paragraph.after(figure);
        figure.after(rest);
    }

    private static Element linkTo(String address) {
        return new Element("a").attr("href", address).text(address);
    }

    private void list(Element list) {
        if (list.hasClass("wp-block-gallery") || list.hasClass("blocks-gallery-grid") && list.closest("figure") == null)
            gallery(list);
    }

    private void gallery(Element gallery) {
        var columns = columns(gallery);
        var figure = new Element("figure").addClass("gallery");
        if (!columns.isEmpty()) figure.attr("data-columns", columns);
        for (var picture : gallery.select("img")) {
            picture(picture);
            if (picture.parent() == null) continue;
            var own = picture.closest("figure, li, dl");
            var caption = own == null || own.equals(gallery) ? null : own.selectFirst("figcaption, .gallery-caption");
            var one = new Element("figure").appendChild(picture);
            placed.add(picture);
            if (caption != null && !caption.text().isBlank()) one.appendChild(caption.tagName("figcaption"));
            figure.appendChild(one);
        }
        var caption = gallery.selectFirst("> figcaption");
        if (caption != null && !caption.text().isBlank()) figure.appendChild(caption);
        gallery.replaceWith(figure);
    }

    private static String columns(Element gallery) {
        for (var name : gallery.classNames())
            for (var stem : new String[] {"columns-", "gallery-columns-"})
                if (name.startsWith(stem)
                        && name.length() == stem.length() + 1
                        && Character.isDigit(name.charAt(stem.length()))) return name.substring(stem.length());
        return "";
    }

    private static void quote(Element quote) {
        if (quote.hasClass("wp-block-pullquote")) quote.tagName("aside").attr("class", "pullquote");
    }

    private void box(Element box) {
        if (box.hasClass("gallery") && !box.select("img").isEmpty()) gallery(box);
        if (box.hasClass("wp-block-file")) file(box);
        if (box.hasClass("wp-block-cover") || box.hasClass("wp-block-cover-image")) cover(box);
        if (box.hasClass("wp-caption")) caption(box);
    }

    private static void caption(Element box) {
        var words = box.selectFirst(".wp-caption-text");
        box.tagName("figure");
        if (words != null) words.tagName("figcaption");
    }

    private static void file(Element box) {
        var button = box.selectFirst("a.wp-block-file__button");
        var links = box.select("a");
        if (button != null && links.size() > 1) button.remove();
        for (var link : box.select("a")) link.addClass("file");
    }

    /// The picture behind a text comes before it.
    private void cover(Element box) {
        var background = BACKGROUND.matcher(box.attr("style"));
        if (background.find()) {
            var picture = new Element("img").attr("src", background.group(1)).attr("alt", "");
            box.prependChild(new Element("figure").appendChild(picture));
            picture(picture);
        }
        for (var picture : box.select("> img")) {
            var figure = new Element("figure");
            picture.replaceWith(figure);
            figure.appendChild(picture);
        }
    }

    /// A paragraph that is an address and nothing else shows what is there.
    private void paragraph(Element paragraph) {
        if (paragraph.childNodeSize() != 1) return;
        var text = paragraph.childNode(0) instanceof TextNode only
                ? only.text().strip()
                : isLinkToItsText(paragraph) ? paragraph.child(0).attr("href") : "";
        if (!ADDRESS.matcher(text).matches()) return;
        if (Players.isKnown(text)) embed(paragraph, text);
        else if (paragraph.childrenSize() == 0) paragraph.empty().appendChild(linkTo(text));
    }

    private static boolean isLinkToItsText(Element paragraph) {
        if (paragraph.childrenSize() != 1 || !paragraph.child(0).normalName().equals("a")) return false;
        return paragraph.child(0).text().strip().equals(paragraph.child(0).attr("href"));
    }

    private String absolute(String address) {
        if (address.startsWith("//")) return "https:" + address;
        if (address.toLowerCase(Locale.ROOT).startsWith("http") || address.isEmpty()) return address;
        var host = site.source().indexOf('/') < 0
                ? site.source()
                : site.source().substring(0, site.source().indexOf('/'));
        return "http://" + host + (address.startsWith("/") ? "" : "/") + address;
    }

    private static void leaveOutIfEmpty(Element paragraph) {
        if (paragraph.nodeStream(TextNode.class).anyMatch(text -> !isBlank(text.getWholeText()))) return;
        if (paragraph.selectFirst("img, audio, video, figure, iframe, hr") == null) paragraph.remove();
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> c == '\u00A0' || Character.isWhitespace(c));
    }
}
