package press.linecaster.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes exports of a made-up old paper, `http://old.example`, item by item.
final class SmallExport {

    private final StringBuilder items = new StringBuilder();
    private int number;

    /// @param address of its file
    SmallExport picture(String address, String title, String caption, String alternative) {
        return item(
                "attachment",
                "inherit",
                title,
                "<wp:attachment_url>" + address + "</wp:attachment_url><excerpt:encoded>" + caption
                        + "</excerpt:encoded>" + meta("_wp_attachment_image_alt", alternative));
    }

    SmallExport pick(String title) {
        return item("post", "publish", title, "<wp:is_sticky>1</wp:is_sticky>");
    }

    SmallExport menuEntry(String menu, String label, String address) {
        return menuItem(menu, label, meta("_menu_item_type", "custom") + meta("_menu_item_url", address));
    }

    /// An entry that names what it leads to.
    ///
    /// @param type `post_type` or `taxonomy`
    /// @param object such as `page` or `category`
    /// @param id of the item or term
    SmallExport menuEntry(String menu, String label, String type, String object, String id) {
        var meta = meta("_menu_item_type", type) + meta("_menu_item_object", object);
        return menuItem(menu, label, meta + meta("_menu_item_object_id", id));
    }

    private SmallExport menuItem(String menu, String label, String meta) {
        var filing = "<category domain=\"nav_menu\" nicename=\"%s\">%s</category>".formatted(menu, menu);
        return item("nav_menu_item", "publish", label, filing + meta);
    }

    SmallExport term(String taxonomy, String id, String slug, String name) {
        items.append("""
                <wp:term><wp:term_id>%s</wp:term_id><wp:term_taxonomy>%s</wp:term_taxonomy>
                <wp:term_slug>%s</wp:term_slug><wp:term_name>%s</wp:term_name></wp:term>
                """.formatted(id, taxonomy, slug, name));
        return this;
    }

    SmallExport item(String type, String status, String title, String more) {
        return item("http://old.example/%s-%d/".formatted(type, number + 1), type, status, title, more);
    }

    /// @param link where it was to be found
    SmallExport item(String link, String type, String status, String title, String more) {
        number++;
        items.append("""
                <item><title>%s</title><link>%s</link><wp:post_id>%d</wp:post_id>
                <wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt><wp:post_name>%s-%d</wp:post_name>
                <wp:status>%s</wp:status><wp:post_type>%s</wp:post_type>%s</item>
                """.formatted(title, link, number, type, number, status, type, more));
        return this;
    }

    private static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>"
                .formatted(key, value);
    }

    Path writeTo(Path file) throws IOException {
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
                <channel><title>The Old Paper</title><link>http://old.example</link>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://old.example</wp:base_site_url>
                <wp:base_blog_url>http://old.example</wp:base_blog_url>
                %s</channel></rss>
                """.formatted(items));
    }
}
