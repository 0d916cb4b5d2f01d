package press.linecaster.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Entries for tests, of words that are cut at spaces and reduced no further.
record Entries(Entry entry) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    /// One with a headline, which is visible since yesterday.
    static Entries of(long id, String headline) {
        var words = words(headline);
        return new Entries(new Entry(
                id,
                "en",
                words,
                List.of(),
                List.of(),
                List.of(),
                new LinkedHashSet<>(words),
                new LinkedHashSet<>(words),
                Set.of(),
                YESTERDAY,
                FOREVER,
                Fingerprint.of(words)));
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    Entries standfirst(String text) {
        return with(entry.language(), words(text), entry.body(), entry.names(), entry.marks());
    }

    Entries body(String text) {
        return with(entry.language(), entry.standfirst(), words(text), entry.names(), entry.marks());
    }

    Entries names(String text) {
        return with(entry.language(), entry.standfirst(), entry.body(), words(text), entry.marks());
    }

    Entries marks(String... marks) {
        return with(entry.language(), entry.standfirst(), entry.body(), entry.names(), Set.of(marks));
    }

    Entries language(String code) {
        return with(code, entry.standfirst(), entry.body(), entry.names(), entry.marks());
    }

    private Entries with(
            String language, List<String> standfirst, List<String> body, List<String> names, Set<String> marks) {
        var text = new LinkedHashSet<>(entry.headline());
        text.addAll(standfirst);
        text.addAll(body);
        return new Entries(new Entry(
                entry.id(),
                language,
                entry.headline(),
                standfirst,
                body,
                names,
                text,
                entry.openers(),
                marks,
                entry.from(),
                entry.until(),
                Fingerprint.of(body)));
    }

    Entries visible(Instant from, Instant until) {
        return new Entries(new Entry(
                entry.id(),
                entry.language(),
                entry.headline(),
                entry.standfirst(),
                entry.body(),
                entry.names(),
                entry.spellings(),
                entry.openers(),
                entry.marks(),
                from,
                until,
                entry.fingerprint()));
    }

    Entries since(Instant from) {
        return visible(from, FOREVER);
    }
}
