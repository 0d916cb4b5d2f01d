package press.linecaster.exchange;

import java.util.regex.Pattern;

/// Addresses on a line of their own. WordPress shows what is there, when it knows the site.
final class EmbeddedLines {

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*(https?://[^\\s<>\"\\]\\[]+)[ \\t]*$");

    private EmbeddedLines() {}

    /// Marks those that can be shown as WordPress's newer editor would have.
    static String marked(String content) {
        if (!content.contains("http")) return content;
        return LINE.matcher(content).replaceAll(found -> {
            var address = found.group(1);
            var marked = Players.isKnown(address)
                    ? "\n\n<figure class=\"wp-block-embed\">" + Markup.escaped(address.replace("&amp;", "&"))
                            + "</figure>\n\n"
                    : found.group();
            return java.util.regex.Matcher.quoteReplacement(marked);
        });
    }
}
