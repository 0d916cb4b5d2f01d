package press.linecaster.newsroom;

import java.util.Map;

/// Deeds of the paper's order, as people say them; see [Deeds].
final class OrderWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("section.add", "added the section"),
            Map.entry("section.edit", "changed the section"),
            Map.entry("section.move", "moved the section"),
            Map.entry("section.merge", "merged the section"),
            Map.entry("section.remove", "deleted the section"),
            Map.entry("section.restore", "brought back the section"),
            Map.entry("tag.add", "added the tag"),
            Map.entry("tag.edit", "changed the tag"),
            Map.entry("tag.merge", "merged the tag"),
            Map.entry("tag.remove", "deleted the tag"),
            Map.entry("tag.restore", "brought back the tag"),
            Map.entry("author.add", "added the author"),
            Map.entry("author.edit", "changed the author"),
            Map.entry("author.merge", "merged the author"),
            Map.entry("author.remove", "deleted the author"),
            Map.entry("author.restore", "brought back the author"),
            Map.entry("redirect.add", "added a redirect from"),
            Map.entry("redirect.change", "changed the redirect from"),
            Map.entry("redirect.remove", "deleted the redirect from"),
            Map.entry("redirect.restore", "brought back the redirect from"));

    private OrderWords() {}

    static String of(String action) {
        return WORDS.getOrDefault(action, action);
    }
}
