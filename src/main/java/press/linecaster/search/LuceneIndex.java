package press.linecaster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// An index in a folder of this machine, by Lucene within this process.
final class LuceneIndex implements SearchIndex {

    private static final String POSITION = "position";
    private static final String VERSION = "version";
    private static final int MEMORY_FOR_WRITING = 32; // in MB
    /// Half of what Lucene has by default: each word of a question is looked up in each segment.
    private static final int SEGMENTS_WHILE_ASKED = 4;
    /// Of one in the making, so that what it is made of is written twice at most.
    private static final int SEGMENTS_WHILE_MADE = 40;

    private static final int MERGES_NOT_WAITED_FOR = 100;
    private static final int LONG_ENOUGH_FOR_TWO_LETTERS = 6;
    private static final int MOST_NEAR = 1_000;

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long position;

    /// Opens the index in a folder, or begins one there.
    /// @param version one of another version is refused
    /// @throws IOException when what is there is damaged, of another version, or in use by another process
    LuceneIndex(Path folder, String version) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            position = position(directory, version);
            opened = new IndexWriter(directory, configuration());
            writer = opened;
            writer.setLiveCommitData(
                    Map.of(VERSION, version, POSITION, Long.toString(position)).entrySet());
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            if (opened != null) opened.rollback();
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(new WhitespaceAnalyzer())
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(MEMORY_FOR_WRITING)
                .setMergePolicy(tiersOf(SEGMENTS_WHILE_MADE))
                .setMergeScheduler(scheduler())
                .setCommitOnClose(false);
    }

    private static long position(FSDirectory directory, String version) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return -1;
        try (var reader = DirectoryReader.open(directory)) {
            var data = reader.getIndexCommit().getUserData();
            if (!version.equals(data.get(VERSION)))
                throw new IOException("it is of version " + data.get(VERSION) + ", not " + version);
            return Long.parseLong(data.getOrDefault(POSITION, "-1"));
        } catch (NumberFormatException | org.apache.lucene.index.IndexFormatTooOldException e) {
            throw new IOException("it is of an older version: " + e.getMessage(), e);
        }
    }

    /// One at a time, which leaves the other cores to readers, and nobody waits for it who reads or writes.
    private static ConcurrentMergeScheduler scheduler() {
        var scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(MERGES_NOT_WAITED_FOR, 1);
        return scheduler;
    }

    private static TieredMergePolicy tiersOf(int segments) {
        return new TieredMergePolicy().setSegmentsPerTier(segments);
    }

    /// From now on it is asked more than written to. Its segments are merged in the background.
    void settle() {
        trying(() -> {
            writer.getConfig().setMergePolicy(tiersOf(SEGMENTS_WHILE_ASKED));
            writer.maybeMerge();
        });
    }

    /// Whether it can be written to: Lucene closes an index for good when a write fails, as on a full disk.
    boolean isOpen() {
        return writer.isOpen();
    }

    Path folder() {
        return folder;
    }

    @Override
    public long position() {
        return position;
    }

    /// The position makes no difference here: nobody else writes to this folder.
    @Override
    public void write(Collection<Entry> entries, Collection<Long> gone, long position) {
        entries.parallelStream().forEach(this::write);
        if (!gone.isEmpty())
            trying(() ->
                    writer.deleteDocuments(gone.stream().map(LuceneIndex::id).toArray(Term[]::new)));
    }

    /// By any thread, and by several at the same time.
    private void write(Entry entry) {
        trying(() -> writer.updateDocument(id(entry.id()), LuceneFields.document(entry)));
    }

    @Override
    public void refresh() {
        trying(searchers::maybeRefreshBlocking);
    }

    /// Segments are merged in the background; the old ones stay on the disk until the next commit.
    @Override
    public boolean hasTidied() {
        return writer.isOpen() && writer.hasUncommittedChanges();
    }

    @Override
    public void commit(long position) {
        trying(() -> {
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
            data.put(POSITION, Long.toString(position));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        });
        this.position = position;
    }

    @Override
    public Found find(Plan plan) {
        return searching(searcher -> LuceneSearch.find(searcher, plan));
    }

    @Override
    public List<Long> starting(List<String> words, String prefix, int limit, Instant now) {
        var query = new BooleanQuery.Builder();
        for (var word : words) query.add(new TermQuery(new Term(LuceneFields.OPENER, word)), Occur.FILTER);
        query.add(new PrefixQuery(new Term(LuceneFields.OPENER, prefix)), Occur.FILTER);
        LuceneSearch.onlyVisible(query, now);
        return searching(searcher -> LuceneSearch.newest(searcher, query.build(), limit));
    }

    @Override
    public List<Long> marked(String mark) {
        return searching(searcher -> LuceneSearch.all(searcher, new TermQuery(new Term(LuceneFields.MARK, mark))));
    }

    @Override
    public Map<String, Integer> frequencies(Collection<String> spellings) {
        return searching(searcher -> {
            var frequencies = new HashMap<String, Integer>();
            for (var each : spellings)
                frequencies.put(each, searcher.getIndexReader().docFreq(new Term(LuceneFields.SPELLING, each)));
            return frequencies;
        });
    }

    @Override
    public List<Spelling> near(String spelling, int within, int limit) {
        return searching(searcher -> near(searcher, spelling, within)).stream()
                .sorted(Comparator.comparingInt(Spelling::distance)
                        .thenComparing(Spelling::articles, Comparator.reverseOrder())
                        .thenComparing(Spelling::word))
                .limit(limit)
                .toList();
    }

    private static List<Spelling> near(IndexSearcher searcher, String spelling, int within) throws IOException {
        var letters = spelling.codePointCount(0, spelling.length());
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), LuceneFields.SPELLING);
        if (terms == null || letters < 2 || letters > LONGEST_CORRECTED) return List.of();
        var distance = letters < LONG_ENOUGH_FOR_TWO_LETTERS ? 1 : within;
        var near = new ArrayList<Spelling>();
        var words = new FuzzyTermsEnum(terms, new Term(LuceneFields.SPELLING, spelling), distance, 1, true);
        for (var word = words.next(); word != null && near.size() < MOST_NEAR; word = words.next()) {
            var text = word.utf8ToString();
            if (!text.equals(spelling))
                near.add(new Spelling(text, EditDistance.between(spelling, text), words.docFreq()));
        }
        return near;
    }

    @Override
    public Set<String> languages() {
        return searching(searcher -> {
            var codes = new TreeSet<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), LuceneFields.LANGUAGE);
            if (terms == null) return codes;
            var each = terms.iterator();
            for (var code = each.next(); code != null; code = each.next()) codes.add(code.utf8ToString());
            return codes;
        });
    }

    @Override
    public long size() {
        return searching(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /// What was not committed is lost, and told again by the change log.
    @Override
    public void close() {
        trying(() -> IOUtils.close(searchers, writer::rollback, directory));
    }

    private static Term id(long id) {
        return new Term(LuceneFields.ID, LuceneFields.id(id));
    }

    private interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private interface Step {
        void take() throws IOException;
    }

    private <T> T searching(Asking<T> asking) {
        try {
            var searcher = searchers.acquire();
            try {
                return asking.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw new UncheckedIOException("the index in " + folder + " is closed", new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder + " cannot be read", e);
        }
    }

    private void trying(Step step) {
        try {
            step.take();
        } catch (AlreadyClosedException e) {
            throw new IndexLost("the index in " + folder + " is closed: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder + " cannot be written", e);
        }
    }
}
