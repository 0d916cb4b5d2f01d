package press.linecaster.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Names of elements with the prefix that WordPress uses, whatever the file calls it: `wp:post_id`,
/// `content:encoded`, or a plain name of RSS. All versions of the format have one namespace each and mean
/// the same.
///
/// The parser itself does not look at namespaces, since real files use prefixes that they do not declare;
/// those mean what they always mean. A prefix that is declared to be something else is something else.
final class WxrNames {

    private static final Pattern WP = Pattern.compile("https?://wordpress\\.org/export/[0-9.]+/");
    private static final Pattern EXCERPT = Pattern.compile("https?://wordpress\\.org/export/[0-9.]+/excerpt/");
    private static final Map<String, String> OTHERS = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://purl.org/dc/elements/1.1/", "dc:");
    private static final Map<String, String> USUAL =
            Map.of("wp", "wp:", "content", "content:", "excerpt", "excerpt:", "dc", "dc:");
    private static final String FOREIGN = "?:";

    private record Declared(
            int depth, String prefix, @Nullable String before) {}

    private final Map<String, String> meanings = new HashMap<>();
    private final Deque<Declared> declared = new ArrayDeque<>();
    /// `wp:post_id` as written to what it means, while nothing is declared anew.
    private final Map<String, String> names = new HashMap<>();
    private boolean declaresWordPress;

    /// To be told of every element that begins.
    void begin(XMLStreamReader xml, int depth) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var isPrefix = "xmlns".equals(xml.getAttributePrefix(i));
            var isDefault = !isPrefix && xml.getAttributeLocalName(i).equals("xmlns");
            if (!isPrefix && !isDefault) continue;
            var prefix = isDefault ? "" : xml.getAttributeLocalName(i);
            var meaning = meaning(xml.getAttributeValue(i), isDefault);
            declared.push(new Declared(depth, prefix, meanings.put(prefix, meaning)));
            names.clear();
            if (depth == 1 && meaning.equals("wp:")) declaresWordPress = true;
        }
    }

    /// To be told of every element that ends.
    void end(int depth) {
        while (!declared.isEmpty() && declared.peek().depth() == depth) {
            var gone = declared.pop();
            if (gone.before() == null) meanings.remove(gone.prefix());
            else meanings.put(gone.prefix(), gone.before());
            names.clear();
        }
    }

    /// Whether the root element says that there will be something of WordPress.
    boolean declaresWordPress() {
        return declaresWordPress;
    }

    String of(String written) {
        var known = names.get(written);
        if (known != null) return known;
        var colon = written.indexOf(':');
        var prefix = colon < 0 ? "" : written.substring(0, colon);
        var meaning = meanings.get(prefix);
        if (meaning == null) meaning = prefix.isEmpty() ? "" : USUAL.getOrDefault(prefix, FOREIGN);
        var name = (meaning + written.substring(colon + 1)).intern();
        if (names.size() < 1_000) names.put(written, name);
        return name;
    }

    private static String meaning(String uri, boolean isDefault) {
        if (WP.matcher(uri).matches()) return "wp:";
        if (EXCERPT.matcher(uri).matches()) return "excerpt:";
        if (isDefault && uri.isEmpty()) return "";
        return OTHERS.getOrDefault(uri, FOREIGN);
    }
}
