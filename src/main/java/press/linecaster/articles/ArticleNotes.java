package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE_NOTE;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.db.tables.records.ArticleNoteRecord;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AccountId;

/// Notes of those who make an article, on a passage of it or on all of it, with answers. They belong to the newsroom:
/// nothing that readers get reads them.
@Service
@Transactional(readOnly = true)
public class ArticleNotes {

    /// Of one note, in characters.
    public static final int LONGEST = 4_000;

    /// Of one article, answers included; whoever adds one asks [#count].
    public static final int MOST = 1_000;

    private final DSLContext db;
    private final Clock clock;

    ArticleNotes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// All of an article in the order in which they were written, answers with what they answer. One query, by
    /// `article_note_idx`; [#MOST] rows at most.
    public List<ArticleNote> of(ArticleId article) {
        var threads = new LinkedHashMap<Long, List<ArticleNoteRecord>>();
        db.selectFrom(ARTICLE_NOTE)
                .where(ARTICLE_NOTE.ARTICLE_ID.eq(article.value()))
                .orderBy(ARTICLE_NOTE.ANSWERS.asc().nullsFirst(), ARTICLE_NOTE.ID)
                .forEach(row -> threads.computeIfAbsent(thread(row), _ -> new ArrayList<>())
                        .add(row));
        return threads.values().stream()
                .map(rows -> note(
                        rows.getFirst(),
                        rows.stream().skip(1).map(each -> note(each, List.of())).toList()))
                .toList();
    }

    private static long thread(ArticleNoteRecord row) {
        var answers = row.getAnswers();
        return answers == null ? row.getId() : answers;
    }

    /// One of an article, with its answers; an answer alone.
    public Optional<ArticleNote> find(ArticleId article, NoteId id) {
        return of(article).stream()
                .flatMap(note -> Stream.concat(Stream.of(note), note.answers().stream()))
                .filter(note -> note.id().equals(id))
                .findFirst();
    }

    /// How many are open, of those articles that have open ones. One query, by `article_note_open_idx`.
    public Map<ArticleId, Integer> open(Collection<ArticleId> articles) {
        if (articles.isEmpty()) return Map.of();
        return db.select(ARTICLE_NOTE.ARTICLE_ID, DSL.count())
                .from(ARTICLE_NOTE)
                .where(ARTICLE_NOTE.ARTICLE_ID.in(
                        articles.stream().map(ArticleId::value).toList()))
                .and(ARTICLE_NOTE.ANSWERS.isNull())
                .and(ARTICLE_NOTE.RESOLVED_AT.isNull())
                .groupBy(ARTICLE_NOTE.ARTICLE_ID)
                .fetchMap(row -> new ArticleId(row.value1()), row -> row.value2());
    }

    /// How many of one are open.
    public int open(ArticleId article) {
        return open(List.of(article)).getOrDefault(article, 0);
    }

    /// How many there are, answers included; see [#MOST].
    public int count(ArticleId article) {
        return db.fetchCount(ARTICLE_NOTE, ARTICLE_NOTE.ARTICLE_ID.eq(article.value()));
    }

    /// @param words 1 to [#LONGEST] characters
    @Transactional
    public NoteId add(ArticleId article, AccountId by, String name, String words, @Nullable Passage passage) {
        var row = row(article, by, name, words, passage);
        db.executeInsert(row);
        return new NoteId(row.getId());
    }

    /// Answers a note; it is open again by that.
    /// @return empty where it is not there any more
    @Transactional
    public Optional<NoteId> answer(ArticleNote note, AccountId by, String name, String words) {
        var row = row(note.article(), by, name, words, null);
        row.setAnswers(note.id().value());
        // first, so that it cannot be deleted meanwhile
        if (!isCounted(note.id(), 1)) return Optional.empty();
        db.executeInsert(row);
        reopen(note.id());
        return Optional.of(new NoteId(row.getId()));
    }

    private boolean isCounted(NoteId id, int more) {
        return db.update(ARTICLE_NOTE)
                        .set(ARTICLE_NOTE.ANSWER_COUNT, ARTICLE_NOTE.ANSWER_COUNT.plus(more))
                        .where(ARTICLE_NOTE.ID.eq(id.value()))
                        .execute()
                == 1;
    }

    private ArticleNoteRecord row(
            ArticleId article, AccountId by, String name, String words, @Nullable Passage passage) {
        if (words.isBlank() || words.length() > LONGEST)
            throw new IllegalArgumentException("a note of " + words.length() + " characters");
        var row = new ArticleNoteRecord();
        row.setId(Ids.next());
        row.setArticleId(article.value());
        row.setAccountId(by.value());
        row.setName(name);
        row.setWords(words);
        row.setWrittenAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (passage == null) return row;
        row.setQuote(passage.words());
        row.setBeforeIt(passage.before());
        row.setAfterIt(passage.after());
        row.setParagraph(passage.paragraph());
        return row;
    }

    /// @return false where it was settled already
    @Transactional
    public boolean resolve(NoteId id, String by) {
        return db.update(ARTICLE_NOTE)
                        .set(ARTICLE_NOTE.RESOLVED_AT, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .set(ARTICLE_NOTE.RESOLVED_BY, by)
                        .where(ARTICLE_NOTE.ID.eq(id.value()))
                        .and(ARTICLE_NOTE.ANSWERS.isNull())
                        .and(ARTICLE_NOTE.RESOLVED_AT.isNull())
                        .execute()
                == 1;
    }

    /// @return false where it was open already
    @Transactional
    public boolean reopen(NoteId id) {
        return db.update(ARTICLE_NOTE)
                        .setNull(ARTICLE_NOTE.RESOLVED_AT)
                        .setNull(ARTICLE_NOTE.RESOLVED_BY)
                        .where(ARTICLE_NOTE.ID.eq(id.value()))
                        .and(ARTICLE_NOTE.RESOLVED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /// Deletes a note that nobody has answered, or an answer.
    /// @return false where somebody has answered it, also just now, or there is none
    @Transactional
    public boolean delete(NoteId id) {
        var deleted = db.deleteFrom(ARTICLE_NOTE)
                .where(ARTICLE_NOTE.ID.eq(id.value()))
                .and(ARTICLE_NOTE.ANSWER_COUNT.eq(0)) // of the row itself: what another transaction adds is seen
                .returning(ARTICLE_NOTE.ANSWERS)
                .fetch();
        for (var row : deleted) if (row.getAnswers() != null) isCounted(new NoteId(row.getAnswers()), -1);
        return !deleted.isEmpty();
    }

    /// Brings back what was deleted, under its old number and where it stood.
    /// @param answered the note that it answers; null where it answers none
    /// @return false where it is there already, or what it answers is gone
    @Transactional
    public boolean bringBack(ArticleNote note, @Nullable NoteId answered) {
        var row = row(note.article(), note.by(), note.name(), note.words(), note.passage());
        row.setId(note.id().value());
        row.setWrittenAt(note.writtenAt());
        row.setResolvedAt(note.resolvedAt());
        row.setResolvedBy(note.resolvedBy());
        if (db.fetchExists(ARTICLE_NOTE, ARTICLE_NOTE.ID.eq(note.id().value()))) return false;
        if (answered != null) {
            if (!isCounted(answered, 1)) return false;
            row.setAnswers(answered.value());
        }
        db.executeInsert(row);
        return true;
    }

    private static ArticleNote note(ArticleNoteRecord row, List<ArticleNote> answers) {
        return new ArticleNote(
                new NoteId(row.getId()),
                new ArticleId(row.getArticleId()),
                new AccountId(row.getAccountId()),
                row.getName(),
                row.getWords(),
                passage(row),
                row.getWrittenAt(),
                row.getResolvedAt(),
                row.getResolvedBy(),
                answers);
    }

    private static @Nullable Passage passage(ArticleNoteRecord row) {
        var quote = row.getQuote();
        if (quote == null) return null;
        return new Passage(
                quote,
                Optional.ofNullable(row.getBeforeIt()).orElse(""),
                Optional.ofNullable(row.getAfterIt()).orElse(""),
                Optional.ofNullable(row.getParagraph()).orElse(0));
    }
}
