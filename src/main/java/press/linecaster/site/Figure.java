package press.linecaster.site;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.Picture;

/// A picture in its place on a page.
///
/// @param sizes how wide it is shown, as HTML's `sizes` wants it
/// @param focus the class that keeps the focal point in sight where the picture is cut to a shape; absent for its
/// middle
/// @param first whether it is among the first things that a reader sees, and so loaded at once
record Figure(
        Picture picture,
        String sizes,
        boolean first,
        SafeHtml caption,
        @Nullable String credit,
        @Nullable String focus) {

    /// Across the whole width of a front.
    static final String WIDE = "(min-width: 64rem) 50rem, 100vw";
    /// Across a column of a front.
    static final String COLUMN = "(min-width: 64rem) 25rem, (min-width: 40rem) 50vw, 100vw";
    /// Beside a few words where there is little room, above them where there is more.
    static final String CARD = "(min-width: 70rem) 17rem, 6.5rem";
    /// Beside a few words.
    static final String SMALL = "(min-width: 40rem) 13rem, 30vw";
    /// Across the rail beside an article.
    static final String RAIL = "(min-width: 70rem) 18rem, (min-width: 40rem) 43rem, 100vw";
    /// A square beside a headline in a rail.
    static final String THUMBNAIL = "5rem";
    /// Round, beside a name.
    static final String PORTRAIT = "6rem";
    /// Of a few in a row.
    static final String QUARTER = "(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 40vw";
    /// In place of the paper's name.
    static final String LOGO = "20rem";
    /// As wide as the text of an article.
    static final String TEXT = "(min-width: 48rem) 44rem, 100vw";

    static Figure of(Photo photo, String sizes, boolean first) {
        return new Figure(
                photo.picture(),
                sizes,
                first,
                photo.media().caption(),
                photo.media().credit(),
                focus(photo.media().description()));
    }

    /// In tenths, as the stylesheet has them.
    private static @Nullable String focus(Description words) {
        var x = Math.round(words.focalX() * 10);
        var y = Math.round(words.focalY() * 10);
        return x == 5 && y == 5 ? null : "focus-x-" + x + " focus-y-" + y;
    }

    @Nullable
    String sourceSet() {
        return picture.sources().isEmpty() ? null : picture.sourceSet();
    }

    @Nullable
    Integer width() {
        return picture.widthPx() == 0 ? null : picture.widthPx();
    }

    @Nullable
    Integer height() {
        return picture.heightPx() == 0 ? null : picture.heightPx();
    }

    boolean isExplained() {
        return !caption.isEmpty() || credit != null;
    }
}
