package press.linecaster.media;

/// What came of taking in bytes.
public sealed interface IntakeOutcome {

    /// The bytes are kept and the row knows them.
    ///
    /// @param isKnown whether the library had it before, so that nothing was added
    record Stored(Media media, boolean isKnown) implements IntakeOutcome {

        Stored(Media media) {
            this(media, false);
        }
    }

    /// Nothing was kept and no row was changed.
    ///
    /// @param words for people, a full sentence
    record Refused(Reason reason, String words) implements IntakeOutcome {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        NOT_A_KNOWN_TYPE,
        DAMAGED,
        UNSAFE,
        /// nothing is wrong with it: there are too many at once
        BUSY,
        /// nothing is wrong with it: somebody was faster
        OVERTAKEN
    }
}
