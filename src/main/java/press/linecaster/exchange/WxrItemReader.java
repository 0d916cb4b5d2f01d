package press.linecaster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one `<item>`.
final class WxrItemReader {

    /// @param isOfWordPress whether it says anything that only WordPress says
    record Read(Wxr.Item item, boolean isOfWordPress) {}

    private final WxrReader reader;
    private final long line;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Wxr.Filing> filings = new ArrayList<>();
    private final List<Wxr.Meta> meta = new ArrayList<>();
    private final List<Wxr.Comment> comments = new ArrayList<>();
    private long bodyLine;
    private boolean isOfWordPress;

    WxrItemReader(WxrReader reader, long line) {
        this.reader = reader;
        this.line = line;
        this.bodyLine = line;
    }

    Read read() {
        for (var child = reader.child(); child != null; child = reader.child()) field(child);
        return new Read(item(), isOfWordPress);
    }

    private void field(String name) {
        if (name.startsWith("wp:")) isOfWordPress = true;
        switch (name) {
            case "category" -> filing();
            case "wp:postmeta" -> {
                var of = reader.record();
                meta.add(new Wxr.Meta(of.getOrDefault("wp:meta_key", ""), of.getOrDefault("wp:meta_value", "")));
            }
            case "wp:comment" -> comments.add(comment(reader.line(), reader.record()));
            case "content:encoded" -> {
                bodyLine = reader.line();
                fields.putIfAbsent(name, reader.value());
            }
            default -> {
                if (name.startsWith("?:")) reader.skip();
                else fields.putIfAbsent(name, reader.value().strip());
            }
        }
    }

    private void filing() {
        var domain = reader.attribute("domain");
        var slug = reader.attribute("nicename");
        filings.add(new Wxr.Filing(
                taxonomy(domain), slug == null ? "" : slug, reader.value().strip()));
    }

    /// Version 1.0 said `tag`; and it said everything twice, the second time with a domain.
    private static String taxonomy(@Nullable String domain) {
        if (domain == null) return "";
        return domain.equals("tag") ? "post_tag" : domain;
    }

    private static Wxr.Comment comment(long line, Map<String, String> of) {
        return new Wxr.Comment(
                line,
                of.getOrDefault("wp:comment_id", ""),
                of.getOrDefault("wp:comment_parent", ""),
                of.getOrDefault("wp:comment_author", ""),
                of.getOrDefault("wp:comment_author_email", ""),
                of.getOrDefault("wp:comment_author_url", ""),
                of.getOrDefault("wp:comment_date", ""),
                of.getOrDefault("wp:comment_date_gmt", ""),
                of.getOrDefault("wp:comment_content", ""),
                of.getOrDefault("wp:comment_approved", ""),
                of.getOrDefault("wp:comment_type", ""));
    }

    private Wxr.Item item() {
        return new Wxr.Item(
                line,
                bodyLine,
                of("title"),
                of("link"),
                of("guid"),
                of("dc:creator"),
                of("pubDate"),
                of("content:encoded"),
                of("excerpt:encoded"),
                of("wp:post_id"),
                of("wp:post_date"),
                of("wp:post_date_gmt"),
                of("wp:post_modified_gmt"),
                of("wp:comment_status"),
                of("wp:post_name"),
                of("wp:status"),
                of("wp:post_parent"),
                of("wp:menu_order"),
                of("wp:post_type"),
                of("wp:post_password"),
                of("wp:is_sticky").equals("1"),
                of("wp:attachment_url"),
                List.copyOf(filings),
                List.copyOf(meta),
                List.copyOf(comments));
    }

    private String of(String name) {
        return fields.getOrDefault(name, "");
    }
}
