package press.linecaster.api;

import press.linecaster.kernel.Slug;
import press.linecaster.newsroom.PaperDesk.Called;

/// How things are called in what was sent. What names and slugs can be, the newsroom knows.
final class Naming {

    /// Of descriptions, in HTML.
    static final int LONGEST_WORDS = 5_000;

    private static final int LONGEST_NAME = 1_000;

    private Naming() {}

    /// Of something new, which has a name; without a slug one is made of it.
    static Called called(Fields fields) {
        if (!fields.has("name")) fields.mistake("name", "Say a name.", "");
        return new Called(fields.line("name", "", LONGEST_NAME), fields.line("slug", "", Slug.MAX_LENGTH));
    }

    /// Of something that is there: what is absent stays.
    static Called called(String name, Slug slug, Fields fields) {
        return new Called(fields.line("name", name, LONGEST_NAME), fields.line("slug", slug.value(), Slug.MAX_LENGTH));
    }
}
