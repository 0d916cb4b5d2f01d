package press.linecaster.media;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// What people say about a picture or file. Words that are too long for the store are cut.
///
/// @param title at most 500 characters
/// @param alternative what it shows, for those who do not see it, at most 2,000 characters; empty means
///     decorative, absent means nobody said
/// @param credit who made it, at most 500 characters
/// @param focalX 0 to 1, from the left: the point that every crop must contain
/// @param focalY 0 to 1, from the top
public record Description(
        @Nullable String title,
        @Nullable String alternative,
        SafeHtml caption,
        @Nullable String credit,
        double focalX,
        double focalY) {

    public static final Description NONE = new Description(null, null, SafeHtml.EMPTY, null, 0.5, 0.5);

    public Description {
        title = Texts.cut(title, 500);
        alternative = Texts.cut(alternative, 2000);
        credit = Texts.cut(credit, 500);
        if (!(focalX >= 0 && focalX <= 1 && focalY >= 0 && focalY <= 1))
            throw new IllegalArgumentException("a focal point lies within 0 to 1, was " + focalX + ", " + focalY);
    }

    /// The same, with what was read from the file itself where people have said nothing.
    Description orElse(@Nullable String fileCaption, @Nullable String fileCredit) {
        return new Description(
                title,
                alternative,
                caption.isEmpty() && fileCaption != null ? SafeHtml.text(fileCaption) : caption,
                credit == null || credit.isBlank() ? fileCredit : credit,
                focalX,
                focalY);
    }

    Description withFocus(double x, double y) {
        return new Description(title, alternative, caption, credit, x, y);
    }
}
