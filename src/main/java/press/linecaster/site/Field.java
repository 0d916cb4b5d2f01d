package press.linecaster.site;

import org.jspecify.annotations.Nullable;

/// One field of a form as a page shows it.
///
/// @param id of its place on the page
/// @param value what was typed
/// @param mistake what is wrong with that
/// @param longest in UTF-16 units, as browsers count them
record Field(
        String id,
        String name,
        Kind kind,
        String label,
        String value,
        boolean required,
        int longest,
        @Nullable String mistake) {

    enum Kind {
        NAME("text", "name"),
        EMAIL("email", "email"),
        WEBSITE("text", "url"),
        WORDS("", "off"),
        /// a box to tick
        CONSENT("checkbox", "off");

        private final String type;
        private final String autocomplete;

        Kind(String type, String autocomplete) {
            this.type = type;
            this.autocomplete = autocomplete;
        }
    }

    String type() {
        return kind.type;
    }

    /// What browsers may fill in by themselves.
    String autocomplete() {
        return kind.autocomplete;
    }

    /// Of a phone; not the type "url", which would have browsers refuse an address without "https://" before it.
    @Nullable
    String keyboard() {
        return kind == Kind.WEBSITE ? "url" : null;
    }

    boolean isLong() {
        return kind == Kind.WORDS;
    }

    boolean isTick() {
        return kind == Kind.CONSENT;
    }

    /// Where the mistake stands on the page.
    @Nullable
    String mistakeId() {
        return mistake == null ? null : id + "-mistake";
    }
}
