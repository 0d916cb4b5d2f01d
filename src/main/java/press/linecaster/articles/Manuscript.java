package press.linecaster.articles;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Slug;

/// Everything about an article that an editor decides.
///
/// @param slug its part of the address
/// @param parent the standing page that a standing page belongs to
/// @param position among the children of its parent
public record Manuscript(
        Form form,
        Slug slug,
        @Nullable ArticleId parent,
        int position,
        Text text,
        Placement placement,
        Release release,
        Source source,
        boolean commentsOpen) {

    public enum Form {
        ARTICLE,
        /// a standing page, such as About us: has an address of its own and stands in no list
        PAGE
    }

    public Manuscript {
        if (form == Form.ARTICLE && parent != null)
            throw new IllegalArgumentException("only a standing page has a parent");
    }

    /// A new article that stands nowhere yet.
    public static Manuscript article(Text text) {
        return new Manuscript(
                Form.ARTICLE,
                Slug.of(text.headline(), "untitled"),
                null,
                0,
                text,
                Placement.NOWHERE,
                Release.DRAFT,
                Source.OURS,
                true);
    }

    /// A new standing page.
    public static Manuscript page(Text text) {
        return new Manuscript(
                Form.PAGE,
                Slug.of(text.headline(), "page"),
                null,
                0,
                text,
                Placement.NOWHERE,
                Release.DRAFT,
                Source.OURS,
                false);
    }

    public Manuscript with(Slug slug) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript with(Text text) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript with(Placement placement) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript with(Release release) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript with(Source source) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript withParent(@Nullable ArticleId parent, int position) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, commentsOpen);
    }

    public Manuscript withComments(boolean open) {
        return new Manuscript(form, slug, parent, position, text, placement, release, source, open);
    }
}
