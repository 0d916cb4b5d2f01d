package press.linecaster.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.exchange.ImportReport.Note;

/// Replaces WordPress's own shortcodes by the HTML that its newer editor would have written, and those of
/// well-known players by their address. Others stay as text, and are reported where they plainly are
/// shortcodes.
final class Shortcodes {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}(?=[\\s\\]/])");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([\\w-]+)\\s*=\\s*\"([^\"]*)\"|([\\w-]+)\\s*=\\s*'([^']*)'|([\\w-]+)\\s*=\\s*([^\\s'\"]+)|\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern PICTURE_THEN_CAPTION = Pattern.compile(
            "\\s*((?:<a [^>]+>\\s*)?<img [^>]+>(?:\\s*</a>)?)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final List<String> SOUND = List.of("src", "mp3", "m4a", "ogg", "wav", "wma", "flac");
    private static final List<String> MOTION = List.of("src", "mp4", "m4v", "webm", "ogv", "wmv", "flv");

    /// Where a player's number alone is given.
    private static final Map<String, String> PLAYERS = Map.of(
            "youtube", "https://www.youtube.com/watch?v=",
            "vimeo", "https://vimeo.com/",
            "dailymotion", "https://www.dailymotion.com/video/",
            "soundcloud", "",
            "spotify", "",
            "ted", "https://www.ted.com/talks/",
            "tweet", "https://twitter.com/i/status/",
            "instagram", "",
            "tiktok", "",
            "facebook", "");

    /// @param named attributes with a name, lower case
    /// @param first the first value without a name
    private record Tag(
            String name,
            Map<String, String> named,
            String first,
            @Nullable String content,
            int end) {

        String of(String attribute) {
            return named.getOrDefault(attribute, "");
        }

        String of(List<String> attributes) {
            for (var each : attributes) if (!of(each).isBlank()) return of(each).strip();
            return "";
        }
    }

    private final Pictures pictures;
    private final Findings findings;
    private final String item;

    /// @param item id of the item that this is the content of, whose attachments a gallery shows that names
    ///     none
    Shortcodes(Pictures pictures, Findings findings, String item) {
        this.pictures = pictures;
        this.findings = findings;
        this.item = item;
    }

    /// @param line of the file where this text begins
    String expand(String html, long line) {
        var at = html.indexOf('[');
        if (at < 0) return html;
        var out = new StringBuilder(html.length());
        var copied = 0;
        for (var i = 0; i < html.length(); i++) {
            var c = html.charAt(i);
            if (c == '<') {
                var end = Markup.end(html, i);
                if (end > 0) i = end - 1;
            } else if (c == '[') {
                if (isEscaped(html, i)) {
                    var close = html.indexOf("]]", i);
                    out.append(html, copied, i).append(html, i + 1, close + 1);
                    copied = close + 2;
                    i = close + 1;
                    continue;
                }
                var tag = tag(html, i);
                var replaced = tag == null ? null : replaced(tag, line);
                if (replaced != null && tag != null) {
                    out.append(html, copied, i).append(replaced);
                    copied = tag.end();
                    i = tag.end() - 1;
                } else if (tag != null && isPlainlyOne(html, i, tag)) {
                    findings.note(
                            Note.Kind.UNKNOWN_SHORTCODE, line + Markup.linesBefore(html, i), "[" + tag.name() + "]");
                }
            }
        }
        return out.append(html, copied, html.length()).toString();
    }

    private static boolean isEscaped(String html, int at) {
        return html.startsWith("[[", at)
                && NAME.matcher(html).region(at + 2, html.length()).lookingAt()
                && html.indexOf("]]", at) > 0
                && html.indexOf("]]", at) == html.indexOf(']', at);
    }

    private static @Nullable Tag tag(String html, int at) {
        var name = NAME.matcher(html).region(at + 1, html.length()).useTransparentBounds(true);
        if (!name.lookingAt()) return null;
        var end = html.indexOf(']', at);
        if (end < 0) return null;
        var attributes = html.substring(name.end(), end);
        var isEmpty = attributes.endsWith("/");
        if (isEmpty) attributes = attributes.substring(0, attributes.length() - 1);
        var close = "[/" + name.group() + "]";
        var closing = isEmpty ? -1 : html.indexOf(close, end);
        var named = new HashMap<String, String>();
        var first = first(attributes, named);
        return closing < 0
                ? new Tag(name.group().toLowerCase(Locale.ROOT), named, first, null, end + 1)
                : new Tag(
                        name.group().toLowerCase(Locale.ROOT),
                        named,
                        first,
                        html.substring(end + 1, closing),
                        closing + close.length());
    }

    /// Gathers the attributes that have names.
    /// @return the first without one
    private static String first(String attributes, Map<String, String> named) {
        var first = "";
        for (var match = ATTRIBUTE.matcher(attributes.replace('\u00A0', ' ')); match.find(); ) {
            for (var group = 1; group <= 5; group += 2)
                if (match.group(group) != null)
                    named.putIfAbsent(match.group(group).toLowerCase(Locale.ROOT), match.group(group + 1));
            for (var group = 7; group <= 9; group++)
                if (match.group(group) != null && first.isEmpty()) first = match.group(group);
        }
        return first.startsWith("=") ? first.substring(1).replaceAll("^[\"']|[\"']$", "") : first;
    }

    /// A word in brackets may be just that.
    private static boolean isPlainlyOne(String html, int at, Tag tag) {
        return !tag.named().isEmpty()
                || tag.content() != null
                || tag.name().indexOf('_') > 0
                || html.charAt(html.indexOf(']', at) - 1) == '/';
    }

    private @Nullable String replaced(Tag tag, long line) {
        return switch (tag.name()) {
            case "caption", "wp_caption" -> tag.content() == null ? null : caption(tag, line);
            case "gallery" -> gallery(tag);
            case "embed" ->
                tag.content() == null
                        ? embed(tag.of("src"))
                        : embed(tag.content().strip());
            case "audio" -> player("audio", address(tag, SOUND));
            case "video", "wpvideo" -> player("video", address(tag, MOTION));
            case "playlist" -> playlist(tag);
            default -> PLAYERS.containsKey(tag.name()) ? player(tag) : null;
        };
    }

    private String caption(Tag tag, long line) {
        var content = tag.content() == null ? "" : expand(tag.content(), line);
        var parts = PICTURE_THEN_CAPTION.matcher(content);
        var words = tag.of("caption");
        if (words.isEmpty() && parts.matches()) words = parts.group(2).strip();
        var picture = tag.of("caption").isEmpty() && parts.matches() ? parts.group(1) : content;
        return "<figure>" + picture.strip().replace('\n', ' ') + "<figcaption>" + words.replace('\n', ' ')
                + "</figcaption></figure>";
    }

    private String gallery(Tag tag) {
        var named = NUMBERS.matcher(tag.of(tag.of("ids").isEmpty() ? "include" : "ids"))
                .results()
                .map(match -> match.group())
                .toList();
        var shown = named.isEmpty() ? pictures.of(tag.of("id").isEmpty() ? item : tag.of("id")) : named;
        var left = NUMBERS.matcher(tag.of("exclude"))
                .results()
                .map(match -> match.group())
                .toList();
        var html = new StringBuilder("<figure class=\"wp-block-gallery columns-")
                .append(Markup.escaped(tag.of("columns").isEmpty() ? "3" : tag.of("columns")))
                .append("\">");
        for (var id : shown) if (!left.contains(id)) html.append(pictures.figure(id));
        return html.append("</figure>").toString();
    }

    private static String address(Tag tag, List<String> attributes) {
        var address = tag.of(attributes);
        if (!address.isEmpty()) return address;
        if (tag.first().startsWith("http")) return tag.first();
        return tag.content() == null ? "" : tag.content().strip();
    }

    private static @Nullable String player(String element, String address) {
        if (address.isEmpty()) return null;
        return "<figure class=\"wp-block-%s\"><%s src=\"%s\"></%s></figure>"
                .formatted(element, element, Markup.escaped(address), element);
    }

    private String playlist(Tag tag) {
        var html = new StringBuilder();
        for (var match = NUMBERS.matcher(tag.of("ids")); match.find(); ) html.append(pictures.player(match.group()));
        return html.toString();
    }

    private static @Nullable String player(Tag tag) {
        var given = tag.content() == null || tag.content().isBlank()
                ? tag.first()
                : tag.content().strip();
        if (given.isEmpty()) given = tag.of(List.of("url", "src", "id", "href"));
        if (given.startsWith("http://") || given.startsWith("https://")) return embed(given);
        var stem = PLAYERS.getOrDefault(tag.name(), "");
        return stem.isEmpty() || !given.matches("[\\w-]{3,40}") ? null : embed(stem + given);
    }

    private static @Nullable String embed(String address) {
        return address.startsWith("http")
                ? "<figure class=\"wp-block-embed\">" + Markup.escaped(address) + "</figure>"
                : null;
    }
}
