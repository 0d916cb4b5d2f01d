package press.linecaster.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The index: the seam between searching and who does it, Lucene within the process or OpenSearch. Safe
/// from any thread; written to by one at a time.
///
/// @throws java.io.UncheckedIOException from any method, when the index cannot be reached, read or written
interface SearchIndex extends AutoCloseable {

    /// Longer words are near to none: looking for those that are takes seconds.
    int LONGEST_CORRECTED = 100;

    /// A spelling that occurs in the archive.
    ///
    /// @param distance how many letters differ (Damerau and Levenshtein)
    /// @param articles in how many articles it stands
    record Spelling(String word, int distance, int articles) {}

    /// Up to where in the change log it holds what has happened, as [#commit] said last; -1 for one that
    /// was never completed.
    long position();

    /// Takes in entries in place of those with the same number, and drops others. Found after [#refresh],
    /// kept after [#commit].
    /// @param position of the change log up to which the entries certainly hold what has happened: what
    ///     another node has written later stays
    void write(Collection<Entry> entries, Collection<Long> gone, long position);

    /// What was written can be found from now on.
    void refresh();

    /// Whether it has changed by itself since [#commit], and should be kept so.
    default boolean hasTidied() {
        return false;
    }

    /// What was written is kept, whatever happens to this process.
    void commit(long position);

    Found find(Plan plan);

    /// The newest that have all of `words` and a word that begins with `prefix` among their openers.
    List<Long> starting(List<String> words, String prefix, int limit, Instant now);

    /// The numbers of all entries that carry a mark.
    List<Long> marked(String mark);

    /// In how many articles each of these folded words is spelled just so; 0 where in none.
    Map<String, Integer> frequencies(Collection<String> spellings);

    /// Which spellings are near to a folded word that need not occur, with the same first letter. Nearest
    /// first, then the most frequent.
    /// @param within so many letters, 1 or 2; never more than one for words of fewer than six letters
    List<Spelling> near(String spelling, int within, int limit);

    /// The codes of the languages that its entries have, see [Language#code].
    Set<String> languages();

    /// How many entries it has.
    long size();

    @Override
    void close();
}
