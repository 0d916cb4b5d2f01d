package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Key;
import press.linecaster.fronts.FrontId;
import press.linecaster.kernel.Cursor;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Setting;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.Menu;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// What pages depend on, by name. [Archive] notes these keys when a page reads, [StaleKeys] touches them when
/// something changes. Why the keys of lists are as they are is in `docs/decisions/0004-page-keys.md`.
final class Keys {

    /// What the publisher has decided and most pages show.
    static final Key PAPER = new Key("paper");
    /// The tree of sections: names, order, addresses.
    static final Key SECTIONS = new Key("sections");
    /// Which authors there are.
    static final Key AUTHORS = new Key("authors");
    /// Which standing pages are shown.
    static final Key PAGES = new Key("pages");
    /// Which articles are shown at all.
    static final Key LISTED = new Key("listed");

    /// Which articles are hot, and in which order.
    static final Key HOT = new Key("hot");

    /// What can be found, and by what.
    static final Key SEARCH = new Key("search");

    /// Which articles are about the same.
    static final Key RELATED = new Key("related");

    private Keys() {}

    /// Something that the publisher has decided. What most pages depend on has one key.
    static Key setting(Setting setting) {
        return switch (setting) {
            case ADS, ARTICLES_PER_PAGE, FEEDS, PERMALINKS -> new Key("paper:" + setting.title());
            // no page shows them: they change the list, and that says so itself, or the newsroom alone
            case HOT_EXCLUDED, HOT_HALF_LIFE, HOT_MINIMUM, HOT_WINDOW, FOUR_EYES, SIGN_IN, STAGES ->
                new Key("paper:" + setting.title());
            default -> PAPER;
        };
    }

    /// Everything of an article that its own page shows.
    static Key article(ArticleId id) {
        return new Key("article:" + id.value());
    }

    /// What others show of an article, and whether they may.
    static Key teaser(ArticleId id) {
        return new Key("teaser:" + id.value());
    }

    /// Where an article stands in lists, and whether it does.
    static Key place(ArticleId id) {
        return new Key("place:" + id.value());
    }

    /// What stands first in a list.
    static Key first(ListId list) {
        return new Key("next:" + list.value() + ":top");
    }

    /// What stands in a list right after the article that has this place.
    static Key next(ListId list, Cursor place) {
        return new Key("next:" + list.value() + ":" + place.id());
    }

    /// Which articles are listed since a moment of this stretch of time, see [SitemapPeriod].
    static Key listed(Instant from) {
        return new Key("listed:" + SitemapPeriod.of(from).number());
    }

    /// When the articles of this stretch of time changed last.
    static Key changed(Instant from) {
        return new Key("changed:" + SitemapPeriod.of(from).number());
    }

    /// The comments under an article.
    static Key thread(ArticleId id) {
        return new Key("thread:" + id.value());
    }

    static Key author(AuthorId id) {
        return new Key("author:" + id.value());
    }

    static Key tag(TagId id) {
        return new Key("tag:" + id.value());
    }

    /// What a section says about itself.
    static Key section(SectionId id) {
        return new Key("section:" + id.value());
    }

    static Key media(MediaId id) {
        return new Key("media:" + id.value());
    }

    static Key menu(Menu.Place place) {
        return new Key("menu:" + place.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// What editors have put into the slots of a front.
    static Key front(FrontId id) {
        return new Key("front:" + id.value());
    }

    /// Where a path leads that is nobody's own address. 64 bits of SHA-256: should two paths ever share a
    /// key, a page is rendered once more than it had to be.
    /// @param path comparable
    static Key address(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return new Key("address:" + HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The address of a thing, as others link to it.
    static Key shown(Target target) {
        return target.kind() == Target.Kind.ARTICLE ? teaser(new ArticleId(target.id())) : of(target);
    }

    /// The page of a thing.
    static Key of(Target target) {
        return switch (target.kind()) {
            case ARTICLE -> article(new ArticleId(target.id()));
            case SECTION -> SECTIONS;
            case TAG -> tag(new TagId(target.id()));
            case AUTHOR -> author(new AuthorId(target.id()));
            case MEDIA -> media(new MediaId(target.id()));
        };
    }
}
