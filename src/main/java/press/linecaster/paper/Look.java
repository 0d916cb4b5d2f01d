package press.linecaster.paper;

import org.jspecify.annotations.Nullable;

/// How the paper looks: all that a publisher decides about it without a line of code.
///
/// @param logo the number of a picture in the media library that stands in place of the name; may be absent
/// @param accent the one colour beside ink and paper; made readable by whoever uses it
/// @param typeface what the pages are set in
/// @param density how much room stories are given
public record Look(@Nullable Long logo, Colour accent, Typeface typeface, Density density) {

    public Look {
        if (logo != null && logo < 1) throw new IllegalArgumentException("no picture has the number " + logo);
    }

    /// What a paper looks like until somebody decides.
    public static final Look STANDARD = new Look(null, Colour.of("#a11d21"), Typeface.BROADSHEET, Density.REGULAR);

    /// A pair of faces, for headlines and for text. All but [#SYSTEM] are served by the paper itself.
    public enum Typeface {
        /// an old-style serif for everything, as in a paper of record
        BROADSHEET,
        /// headlines in a sturdy grotesque over a serif text
        TABLOID,
        /// a grotesque for everything
        MODERN,
        /// whatever the reader's device has; nothing is loaded
        SYSTEM
    }

    /// From a few stories with air around them to as many as fit.
    public enum Density {
        SPACIOUS,
        REGULAR,
        COMPACT,
        DENSE
    }
}
