package press.linecaster.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.people.Authors;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tags;

/// What sections, authors and tags are called, for whoever types their names. Kept in memory until one of
/// them changes. Safe from any thread.
@Component
class Names {

    /// @param mark what stands on the entries that are filed under it
    /// @param words of its name, folded
    record Name(Target target, String mark, String text, List<String> words) {}

    /// @param position of the change log up to which they hold what has happened
    private record All(long position, Map<String, Name> exactly, NavigableMap<String, List<Name>> byWord) {}

    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final ChangeLog changes;
    private volatile long forgotten = -1;
    private volatile @Nullable All all;

    Names(Sections sections, Authors authors, Tags tags, ChangeLog changes) {
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.changes = changes;
    }

    /// Something has another name now.
    /// @param position of the change log at which that stands
    void forget(long position) {
        forgotten = position;
        all = null;
    }

    /// The one that is called so, or has this slug.
    Optional<Name> called(Target.Kind kind, String typed) {
        return Optional.ofNullable(all().exactly().get(key(kind, Language.spelled(typed))));
    }

    /// Those with a name that has all of `words` and one that begins with `prefix`.
    List<Name> starting(List<String> words, String prefix, int limit) {
        var found = new LinkedHashMap<Target, Name>();
        for (var names : all().byWord()
                .subMap(prefix, true, prefix + Character.MAX_VALUE, false)
                .values())
            for (var name : names) {
                if (new HashSet<>(name.words()).containsAll(words)) found.putIfAbsent(name.target(), name);
                if (found.size() == limit) return List.copyOf(found.values());
            }
        return List.copyOf(found.values());
    }

    private All all() {
        var known = all;
        if (known != null && known.position >= forgotten) return known;
        var read = read(); // of the moment at which whoever asks has begun to read: that may be long ago
        if (read.position >= forgotten) all = read;
        return read;
    }

    private All read() {
        var position = changes.head(); // before the names
        var names = new ArrayList<Name>();
        var exactly = new HashMap<String, Name>();
        for (var section : sections.tree().all())
            add(
                    Target.Kind.SECTION,
                    section.id().value(),
                    Marks.of(section.id()),
                    section.name(),
                    section.slug().value(),
                    names,
                    exactly);
        for (var author : authors.all())
            add(
                    Target.Kind.AUTHOR,
                    author.id().value(),
                    Marks.of(author.id()),
                    author.name(),
                    author.slug().value(),
                    names,
                    exactly);
        for (var tag : tags.all())
            add(
                    Target.Kind.TAG,
                    tag.id().value(),
                    Marks.of(tag.id()),
                    tag.name(),
                    tag.slug().value(),
                    names,
                    exactly);
        var byWord = new TreeMap<String, List<Name>>();
        for (var name : names)
            for (var word : name.words())
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(name);
        return new All(position, exactly, byWord);
    }

    private static void add(
            Target.Kind kind,
            long id,
            String mark,
            String text,
            String slug,
            List<Name> names,
            Map<String, Name> exactly) {
        var name = new Name(new Target(kind, id), mark, text, Language.spelled(text));
        names.add(name);
        exactly.putIfAbsent(key(kind, name.words()), name);
        exactly.putIfAbsent(key(kind, Language.spelled(slug)), name);
    }

    private static String key(Target.Kind kind, List<String> words) {
        return kind + " " + String.join(" ", words);
    }
}
