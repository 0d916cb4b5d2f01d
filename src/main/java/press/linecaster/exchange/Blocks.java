package press.linecaster.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.exchange.ImportReport.Note;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the comments out of content that WordPress's block editor wrote, and leaves the HTML between them.
/// What stands outside of any block is classic content. Blocks that have no HTML of their own are made by
/// WordPress when it shows the page; they cannot come along and are reported.
final class Blocks {

    /// What a comment of the editor says: that a block begins, ends, or stands there without content.
    /// @param json what it says of the block, or null
    record Delimiter(String name, @Nullable String json, boolean isEnd, boolean isEmpty, int start, int end) {

        JsonNode attributes() {
            if (json == null) return NOTHING;
            try {
                return JSON.readTree(json);
            } catch (JacksonException e) {
                return NOTHING;
            }
        }
    }

    private static final Pattern DELIMITER = Pattern.compile(
            "<!--\\s+(/)?wp:([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\\s+(\\{(?:(?!-->).)*?})?\\s*(/)?-->",
            Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode NOTHING = JSON.createObjectNode();

    private static final Set<String> CLASSIC = Set.of("freeform", "shortcode");
    /// Empty ones that need no word.
    private static final Set<String> SILENT = Set.of("spacer", "separator", "more", "nextpage", "missing");
    /// Their text is shown as it is.
    private static final Set<String> LITERAL = Set.of("code", "preformatted", "verse");

    private final Map<String, String> reusable;
    private final Shortcodes shortcodes;
    private final Findings findings;

    /// @param reusable blocks that items refer to by id
    Blocks(Map<String, String> reusable, Shortcodes shortcodes, Findings findings) {
        this.reusable = reusable;
        this.shortcodes = shortcodes;
        this.findings = findings;
    }

    static boolean isIn(String content) {
        return content.contains("<!-- wp:");
    }

    /// @param line of the file where this content begins
    String html(String content, long line) {
        return html(content, line, 0);
    }

    private String html(String content, long line, int depth) {
        if (!isIn(content)) return classic(content, line);
        var out = new StringBuilder(content.length());
        var open = new ArrayDeque<String>();
        var at = 0;
        for (var next = next(content, 0); next != null; next = next(content, next.end())) {
            text(content, at, next.start(), line, open, out);
            at = next.end();
            if (next.isEnd()) {
                if (!open.isEmpty()) open.pop();
            } else if (next.isEmpty()) {
                out.append(withoutContent(next, line + Markup.linesBefore(content, next.start()), depth));
            } else {
                open.push(next.name());
            }
        }
        text(content, at, content.length(), line, open, out);
        return out.toString();
    }

    /// The next delimiter from a place on, or null.
    static @Nullable Delimiter next(String content, int from) {
        var found = DELIMITER.matcher(content);
        for (var at = content.indexOf("<!--", from); at >= 0; at = content.indexOf("<!--", at + 4)) {
            if (!found.region(at, content.length()).lookingAt()) continue;
            var name = found.group(2).startsWith("core/") ? found.group(2).substring(5) : found.group(2);
            return new Delimiter(name, found.group(3), found.group(1) != null, found.group(4) != null, at, found.end());
        }
        return null;
    }

    private void text(String content, int start, int end, long line, Deque<String> open, StringBuilder out) {
        if (start == end) return;
        var text = content.substring(start, end);
        if (text.isBlank()) {
            out.append(text);
            return;
        }
        var block = open.peek();
        if (block == null || CLASSIC.contains(block)) {
            out.append(classic(text, line + Markup.linesBefore(content, start)));
        } else if (LITERAL.contains(block) || text.indexOf('[') < 0) {
            out.append(text);
        } else {
            out.append(shortcodes.expand(text, line + Markup.linesBefore(content, start)));
        }
    }

    private String classic(String text, long line) {
        return Paragraphs.of(shortcodes.expand(EmbeddedLines.marked(text), line));
    }

    private String withoutContent(Delimiter block, long line, int depth) {
        var attributes = block.attributes();
        if (block.name().equals("block") && depth < 3) {
            var shared = reusable.get(attributes.path("ref").asString(""));
            if (shared != null) return html(shared, line, depth + 1);
        }
        if (block.name().equals("social-link")
                && attributes.path("url").asString("").startsWith("http"))
            return "<p><a href=\"%s\">%s</a></p>"
                    .formatted(
                            Markup.escaped(attributes.path("url").asString("")),
                            Markup.escaped(attributes.path("service").asString("link")));
        if (!SILENT.contains(block.name())) findings.note(Note.Kind.DYNAMIC_BLOCK, line, block.name());
        return "";
    }
}
