package press.linecaster.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a WordPress export holds, as it stands there: nothing is interpreted yet. Texts that are absent are
/// empty.
sealed interface Wxr {

    /// Line of the file, from 1.
    long line();

    /// What is said of the site itself.
    ///
    /// @param base address of this site; `link` is where its home page was
    /// @param network address of the installation, which may hold many sites
    record Site(
            String title,
            String link,
            String description,
            String language,
            String network,
            String base,
            String version) {

        static final Site UNKNOWN = new Site("", "", "", "", "", "", "");
    }

    record Author(
            long line, String id, String login, String email, String displayName, String firstName, String lastName)
            implements Wxr {}

    /// @param taxonomy `category`, `post_tag`, `nav_menu` and so on
    /// @param parent slug of the term above; empty at the top
    record Term(long line, String taxonomy, String id, String slug, String parent, String name, String description)
            implements Wxr {}

    /// @param bodyLine where its content begins
    /// @param type `post`, `page`, `attachment` and so on
    record Item(
            long line,
            long bodyLine,
            String title,
            String link,
            String guid,
            String creator,
            String pubDate,
            String content,
            String excerpt,
            String id,
            String date,
            String dateGmt,
            String modifiedGmt,
            String commentStatus,
            String slug,
            String status,
            String parent,
            String menuOrder,
            String type,
            String password,
            boolean sticky,
            String attachmentUrl,
            List<Filing> filings,
            List<Meta> meta,
            List<Comment> comments)
            implements Wxr {

        /// The same item under another number.
        Item withId(String other) {
            return new Item(
                    line,
                    bodyLine,
                    title,
                    link,
                    guid,
                    creator,
                    pubDate,
                    content,
                    excerpt,
                    other,
                    date,
                    dateGmt,
                    modifiedGmt,
                    commentStatus,
                    slug,
                    status,
                    parent,
                    menuOrder,
                    type,
                    password,
                    sticky,
                    attachmentUrl,
                    filings,
                    meta,
                    comments);
        }

        /// The first value of a meta key.
        @Nullable
        String meta(String key) {
            for (var each : meta) if (each.key().equals(key)) return each.value();
            return null;
        }
    }

    /// That an item belongs to a term.
    record Filing(String taxonomy, String slug, String name) {}

    record Meta(String key, String value) {}

    record Comment(
            long line,
            String id,
            String parent,
            String author,
            String email,
            String website,
            String date,
            String dateGmt,
            String content,
            String approved,
            String type) {}
}
