package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static press.linecaster.search.Entries.FOREVER;
import static press.linecaster.search.Entries.NOW;
import static press.linecaster.search.Entries.YESTERDAY;
import static press.linecaster.search.Plans.any;
import static press.linecaster.search.Plans.word;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.linecaster.search.Found.Match;
import press.linecaster.search.SearchIndex.Spelling;

/// What every index answers, whoever does the work.
abstract class SearchIndexContract {

    Indices indices;
    SearchIndex index;

    /// The indices of one place, which is empty before each test.
    abstract Indices open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        indices = open();
        index = indices.create();
    }

    @AfterEach
    void end() {
        indices.close();
    }

    final void take(Entries... entries) {
        take(1, entries);
    }

    final void take(long position, Entries... entries) {
        index.write(Arrays.stream(entries).map(Entries::entry).toList(), List.of(), position);
        index.refresh();
    }

    final List<Long> found(Plans plans) {
        return index.find(plans.plan()).matches().stream().map(Match::id).toList();
    }

    final float score(Plans plans, long id) {
        return index.find(plans.plan()).matches().stream()
                .filter(match -> match.id() == id)
                .findAny()
                .orElseThrow()
                .score();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        index.refresh();

        var found = index.find(Plans.words("fire").counted().plan());

        assertThat(found.total()).isZero();
        assertThat(found.matches()).isEmpty();
        assertThat(found.marks()).isEmpty();
        assertThat(found.periods()).isEmpty();
        assertThat(index.size()).isZero();
        assertThat(index.position()).isEqualTo(-1);
        assertThat(index.languages()).isEmpty();
        assertThat(index.marked("s1")).isEmpty();
        assertThat(index.frequencies(List.of("fire"))).containsEntry("fire", 0);
        assertThat(index.near("fire", 2, 5)).isEmpty();
        assertThat(index.starting(List.of(), "fi", 5, NOW)).isEmpty();
    }

    @Test
    void aMatchSaysAllThatIsKnownOfIt() {
        var entry = Entries.of(7, "fire in the harbour").body("the old warehouse burnt down at night");
        take(entry);

        var match = index.find(Plans.words("fire").plan()).matches().getFirst();

        assertThat(match.id()).isEqualTo(7);
        assertThat(match.from()).isEqualTo(YESTERDAY);
        assertThat(match.score()).isPositive();
        assertThat(match.fingerprint().text())
                .isEqualTo(entry.entry().fingerprint().text());
    }

    @Test
    void numbersAreOfAnySize() {
        take(Entries.of(Long.MAX_VALUE, "fire"), Entries.of(1, "fire"), Entries.of(9_007_199_254_740_993L, "fire"));

        assertThat(found(Plans.words("fire"))).containsExactly(Long.MAX_VALUE, 9_007_199_254_740_993L, 1L);
        assertThat(found(Plans.words("fire").excluded(9_007_199_254_740_993L))).containsExactly(Long.MAX_VALUE, 1L);
    }

    @Test
    void whatIsNotShownAtTheMomentIsNotFound() {
        take(Entries.of(1, "fire").visible(NOW, NOW.plusMillis(1)));

        assertThat(found(Plans.words("fire").at(NOW.minusMillis(1)))).isEmpty();
        assertThat(found(Plans.words("fire").at(NOW))).containsExactly(1L);
        assertThat(found(Plans.words("fire").at(NOW.plusMillis(1)))).isEmpty();
        assertThat(index.starting(List.of(), "fire", 5, NOW.minusMillis(1))).isEmpty();
        assertThat(index.starting(List.of(), "fire", 5, NOW)).containsExactly(1L);
        assertThat(index.starting(List.of(), "fire", 5, NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void everyTextIsSearchedAndTheHeadlineCountsMost() {
        take(
                Entries.of(1, "one two three").standfirst("one two").body("fire one two"),
                Entries.of(2, "one two three").standfirst("fire two").body("one two three"),
                Entries.of(3, "fire two three").standfirst("one two").body("one two three"),
                Entries.of(4, "one two three").standfirst("one two").body("one two three"));

        assertThat(found(Plans.words("fire"))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void namesAreSearched() {
        take(Entries.of(1, "one").names("ada byrne"), Entries.of(2, "two").names("byrne ada"));

        assertThat(found(Plans.words("ada"))).containsExactly(2L, 1L);
        assertThat(found(Plans.of(any("ada byrne")))).containsExactly(1L);
    }

    @Test
    void severalWordsOfAFormFollowOneAnother() {
        take(
                Entries.of(1, "city council meets"),
                Entries.of(2, "council city meets"),
                Entries.of(3, "city and council").body("city"),
                Entries.of(4, "city").standfirst("council"),
                Entries.of(5, "late").body("the new city council has met"));

        assertThat(found(Plans.of(any("city council")))).containsExactly(1L, 5L);
        assertThat(found(Plans.of(any("city council meets")))).containsExactly(1L);
        assertThat(found(Plans.of(any("council", "city council")))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void oneFormOfAClauseIsEnough() {
        take(Entries.of(1, "elections"), Entries.of(2, "wahl"), Entries.of(3, "fire"));

        assertThat(found(Plans.of(any("elections", "wahl", "élection")))).containsExactly(2L, 1L);
    }

    @Test
    void asManyClausesAreMetAsMustBe() {
        take(Entries.of(1, "fire harbour night"), Entries.of(2, "fire harbour"), Entries.of(3, "fire"));

        assertThat(found(Plans.words("fire harbour night"))).containsExactly(1L);
        assertThat(found(Plans.words("fire harbour night").least(2))).containsExactly(1L, 2L);
        assertThat(found(Plans.words("fire harbour night").least(1))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatMustNotOccurDoesNot() {
        take(
                Entries.of(1, "fire harbour"),
                Entries.of(2, "fire").body("harbour"),
                Entries.of(3, "fire").names("new york"),
                Entries.of(4, "fire").body("york new"));

        assertThat(found(Plans.words("fire").without(word("harbour")))).containsExactly(4L, 3L);
        assertThat(found(Plans.words("fire").without(word("harbour"), any("new york"))))
                .containsExactly(4L);
        assertThat(found(Plans.of().without(word("harbour")))).containsExactly(4L, 3L);
    }

    @Test
    void aWeightMultipliesTheScore() {
        take(Entries.of(1, "fire"), Entries.of(2, "harbour"), Entries.of(3, "night"));
        var heavier = new Plan.Clause(List.of(List.of("harbour")), 3);

        var plain = score(Plans.words("harbour"), 2);

        assertThat(score(Plans.of(heavier), 2)).isCloseTo(3 * plain, within(plain / 10_000));
        assertThat(found(Plans.of(word("fire"), heavier).least(1))).containsExactly(2L, 1L);
    }

    @Test
    void tiesGoToTheHigherNumber() {
        take(Entries.of(2, "fire"), Entries.of(10, "fire"), Entries.of(1, "fire"));
        take(Entries.of(5, "fire"));

        assertThat(found(Plans.words("fire"))).containsExactly(10L, 5L, 2L, 1L);
        assertThat(found(Plans.words("fire").byDate())).containsExactly(10L, 5L, 2L, 1L);
        assertThat(found(Plans.of())).containsExactly(10L, 5L, 2L, 1L);
    }

    @Test
    void whatIsNewCountsMore() {
        take(
                Entries.of(4, "fire").since(NOW.minus(Duration.ofDays(730))),
                Entries.of(3, "fire").since(NOW.minus(Duration.ofDays(365))),
                Entries.of(2, "fire").since(NOW.minus(Duration.ofDays(1))),
                Entries.of(1, "fire").since(NOW));

        var fire = Plans.words("fire");
        assertThat(found(fire)).containsExactly(1L, 2L, 3L, 4L);
        var newest = score(fire, 1);
        assertThat(score(fire, 3) / newest).isCloseTo(1.25f / 1.5f, within(1e-5f));
        assertThat(score(fire, 4) / newest).isCloseTo(1.125f / 1.5f, within(1e-5f));
    }

    @Test
    void whatIsNewerThanAgeIsReckonedFromHasNone() {
        take(Entries.of(1, "fire").since(NOW), Entries.of(2, "fire").since(NOW.minus(Duration.ofDays(100))));

        var fire = Plans.words("fire").agedFrom(NOW.minus(Duration.ofDays(365)));

        assertThat(score(fire, 1)).isEqualTo(score(fire, 2));
        assertThat(found(fire)).containsExactly(2L, 1L);
    }

    @Test
    void orderIsThatOfTheDateWhereAskedFor() {
        take(
                Entries.of(1, "fire fire fire").since(NOW.minusSeconds(60)),
                Entries.of(2, "night").body("fire").since(NOW.minusMillis(1)),
                Entries.of(3, "fire").since(NOW.minusMillis(2)));

        var found = index.find(Plans.words("fire").byDate().plan());

        assertThat(found.matches()).extracting(Match::id).containsExactly(2L, 3L, 1L);
        assertThat(found.matches()).extracting(Match::score).containsOnly(0f);
    }

    @Test
    void onlyWhatWasPublishedInTimeIsFound() {
        take(
                Entries.of(1, "fire").since(NOW.minusMillis(3)),
                Entries.of(2, "fire").since(NOW.minusMillis(2)));
        take(Entries.of(3, "fire").since(NOW.minusMillis(1)));
        var fire = Plans.words("fire").byDate();

        assertThat(found(fire.published(NOW.minusMillis(2), null))).containsExactly(3L, 2L);
        assertThat(found(fire.published(null, NOW.minusMillis(2)))).containsExactly(1L);
        assertThat(found(fire.published(NOW.minusMillis(2), NOW.minusMillis(1))))
                .containsExactly(2L);
        assertThat(found(fire.published(NOW, NOW))).isEmpty();
    }

    @Test
    void onlyWhatHasAllMarksIsFound() {
        take(
                Entries.of(1, "fire").marks("s1", "a2"),
                Entries.of(2, "fire").marks("s1"),
                Entries.of(3, "fire").marks("s11", "a2"));

        assertThat(found(Plans.words("fire").marks("s1"))).containsExactly(2L, 1L);
        assertThat(found(Plans.words("fire").marks("s1", "a2"))).containsExactly(1L);
        assertThat(found(Plans.of().marks("a2"))).containsExactly(3L, 1L);
        assertThat(found(Plans.of().marks("t1"))).isEmpty();
    }

    @Test
    void whatIsPreferredCountsMoreButIsNotEnough() {
        take(
                Entries.of(1, "fire").marks("s1"),
                Entries.of(2, "fire").marks("t1"),
                Entries.of(3, "night").marks("s1"));
        var fire = Plans.words("fire harbour").least(1).agedFrom(YESTERDAY);

        assertThat(found(fire.preferred(Map.of("s1", 0.5f)))).containsExactly(1L, 2L);
        var more = score(fire.preferred(Map.of("s1", 0.5f)), 1) - score(fire, 1);
        assertThat(more).isCloseTo(0.5f * 1.5f, within(1e-4f));
        assertThat(found(fire.preferred(Map.of("s1", 0.5f, "t1", 2f)))).containsExactly(2L, 1L);
        assertThat(found(fire.byDate().preferred(Map.of("s1", 0.5f)))).containsExactly(2L, 1L);
    }

    @Test
    void whatIsExcludedIsNotFound() {
        take(Entries.of(1, "fire"), Entries.of(2, "fire"), Entries.of(11, "fire"));

        assertThat(found(Plans.words("fire").excluded(1L, 99L))).containsExactly(11L, 2L);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndDoubles() {
        var entries = LongStream.rangeClosed(1, 25)
                .mapToObj(
                        id -> Entries.of(id, id % 3 == 0 ? "fire fire" : "fire").since(NOW.minusSeconds(id % 5)))
                .toArray(Entries[]::new);
        take(entries);

        for (var plans : List.of(Plans.words("fire"), Plans.words("fire").byDate(), Plans.of())) {
            var all = found(plans);
            var paged = new ArrayList<Long>();
            Plan.Place after = null;
            for (var page = 0; page < 3; page++) {
                var found = index.find(plans.page(after, 10).plan());
                assertThat(found.total()).isEqualTo(25);
                found.matches().forEach(match -> paged.add(match.id()));
                after = found.matches().getLast().place();
            }
            assertThat(paged).containsExactlyElementsOf(all).hasSize(25);
            assertThat(index.find(plans.page(after, 10).plan()).matches()).isEmpty();
        }
    }

    @Test
    void pagesByDateHaveNoDoublesWhileSomethingIsAdded() {
        take(LongStream.rangeClosed(1, 25)
                .mapToObj(id -> Entries.of(id, "fire").since(NOW.minusSeconds(id)))
                .toArray(Entries[]::new));

        var paged = new ArrayList<Long>();
        Plan.Place after = null;
        for (var page = 0; page < 3; page++) {
            var found = index.find(Plans.words("fire").byDate().page(after, 10).plan());
            found.matches().forEach(match -> paged.add(match.id()));
            after = found.matches().getLast().place();
            take(Entries.of(100 + page, "fire fire").since(NOW));
        }

        assertThat(paged)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void marksAndPeriodsAreCounted() {
        take(
                Entries.of(1, "fire")
                        .marks("s1", "s2", "a1", "t1", "knews", "x9")
                        .since(NOW.minusSeconds(60)),
                Entries.of(2, "fire").marks("s1", "a2", "knews").since(NOW.minus(Duration.ofDays(1))),
                Entries.of(3, "fire").marks("s3", "a2", "kopinion").since(NOW.minus(Duration.ofDays(20))),
                Entries.of(4, "fire").marks("s3", "kpage").since(NOW.minus(Duration.ofDays(400))),
                Entries.of(5, "night").marks("s1", "knews"));

        var found = index.find(Plans.words("fire").page(null, 2).counted().plan());

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.matches()).hasSize(2);
        assertThat(found.marks())
                .isEqualTo(Map.of(
                        "s1", 2, "s2", 1, "s3", 2, "a1", 1, "a2", 2, "t1", 1, "knews", 2, "kopinion", 1, "kpage", 1));
        assertThat(found.periods()).isEqualTo(Map.of(Period.DAY, 2, Period.WEEK, 2, Period.MONTH, 3, Period.YEAR, 3));
        assertThat(index.find(Plans.words("fire").plan()).marks()).isEmpty();
        assertThat(index.find(Plans.words("fire").plan()).periods()).isEmpty();
    }

    @Test
    void atLeastTheThirtyMostFrequentMarksOfEachKindAreCounted() {
        take(LongStream.rangeClosed(1, 120)
                .mapToObj(id -> Entries.of(id, "fire")
                        .marks("t" + id, "a" + id, "t" + (200 + id % 3), "k" + "abc".charAt((int) id % 3)))
                .toArray(Entries[]::new));

        var marks = index.find(Plans.words("fire").counted().plan()).marks();

        for (var frequent : List.of("t200", "t201", "t202", "ka", "kb", "kc"))
            assertThat(marks).containsKey(frequent);
        assertThat(marks).containsEntry("ka", 40);
        assertThat(marks.keySet().stream().filter(mark -> mark.startsWith("a"))).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void openersAreFoundByTheirBeginning() {
        take(
                Entries.of(1, "fire in harbour").since(NOW.minusSeconds(3)),
                Entries.of(2, "harbour fires").since(NOW.minusSeconds(1)),
                Entries.of(3, "harbour").body("fire").since(NOW),
                Entries.of(4, "fire").since(NOW.minusSeconds(2)));

        assertThat(index.starting(List.of(), "fire", 10, NOW)).containsExactly(2L, 4L, 1L);
        assertThat(index.starting(List.of(), "fire", 2, NOW)).containsExactly(2L, 4L);
        assertThat(index.starting(List.of("harbour"), "fire", 10, NOW)).containsExactly(2L, 1L);
        assertThat(index.starting(List.of("harbour"), "in", 10, NOW)).containsExactly(1L);
        assertThat(index.starting(List.of("harb"), "fire", 10, NOW)).isEmpty();
        assertThat(index.starting(List.of(), "f*", 10, NOW)).isEmpty();
        assertThat(index.starting(List.of(), "?", 10, NOW)).isEmpty();
    }

    @Test
    void marksAreListed() {
        take(Entries.of(1, "fire").marks("s1", "w12"), Entries.of(2, "fire").marks("s11"));
        take(Entries.of(3, "fire").marks("w12").visible(NOW.plusSeconds(1), FOREVER));

        assertThat(index.marked("w12")).containsExactlyInAnyOrder(1L, 3L);
        assertThat(index.marked("s1")).containsExactly(1L);
        assertThat(index.marked("s2")).isEmpty();
    }

    @Test
    void spellingsAreCounted() {
        take(
                Entries.of(1, "fire fire").body("fire"),
                Entries.of(2, "fires"),
                Entries.of(3, "x").body("fire"));

        assertThat(index.frequencies(List.of("fire", "fires", "fir", "fire")))
                .isEqualTo(Map.of("fire", 2, "fires", 1, "fir", 0));
        assertThat(index.frequencies(List.of())).isEmpty();
    }

    @Test
    void nearSpellingsAreFoundNearestFirst() {
        take(
                Entries.of(1, "harbour harbor"),
                Entries.of(2, "harbour harvest"),
                Entries.of(3, "labour harbours harbou"),
                Entries.of(4, "ahrbour hrabour hurban"));

        assertThat(index.near("harbuor", 2, 10))
                .containsExactly(
                        new Spelling("harbour", 1, 2),
                        new Spelling("harbor", 1, 1),
                        new Spelling("harbou", 2, 1),
                        new Spelling("harbours", 2, 1),
                        new Spelling("hrabour", 2, 1));
        assertThat(index.near("harbuor", 2, 1)).containsExactly(new Spelling("harbour", 1, 2));
        assertThat(index.near("harbuor", 1, 10)).extracting(Spelling::word).containsExactly("harbour", "harbor");
        assertThat(index.near("harbour", 2, 10)).extracting(Spelling::word).doesNotContain("harbour");
    }

    @Test
    void shortWordsAreNearOnlyToThoseOneLetterAway() {
        take(Entries.of(1, "fire fear fir fiore firm fore four x ab ba a"));

        assertThat(index.near("fire", 2, 10))
                .extracting(Spelling::word)
                .containsExactlyInAnyOrder("fir", "firm", "fore", "fiore");
        assertThat(index.near("ax", 2, 10)).extracting(Spelling::word).containsExactlyInAnyOrder("ab", "a");
        assertThat(index.near("y", 2, 10)).isEmpty();
        assertThat(index.near("", 2, 10)).isEmpty();
    }

    @Test
    void nearSpellingsAreOfAnyAlphabet() {
        take(Entries.of(1, "москва берлин الانتخابات 😀😀😀😀"));

        assertThat(index.near("масква", 2, 5)).containsExactly(new Spelling("москва", 1, 1));
        assertThat(index.near("الانتخبات", 2, 5)).extracting(Spelling::word).containsExactly("الانتخابات");
        assertThat(index.near("😀😀😀", 2, 5)).extracting(Spelling::distance).containsExactly(1);
    }

    @Test
    void languagesAreNamed() {
        take(
                Entries.of(1, "fire"),
                Entries.of(2, "feuer").language("de"),
                Entries.of(3, "feu").language("und"));
        assertThat(index.languages()).isEqualTo(Set.of("en", "de", "und"));

        take(Entries.of(4, "fuego").language("es"));
        assertThat(index.languages()).contains("es");
    }

    @Test
    void entriesAreReplacedAndDropped() {
        take(Entries.of(1, "fire").marks("s1"), Entries.of(2, "fire"), Entries.of(3, "fire"));

        index.write(List.of(Entries.of(1, "night").entry()), List.of(2L, 99L), 2);
        index.refresh();

        assertThat(found(Plans.words("fire"))).containsExactly(3L);
        assertThat(found(Plans.words("night"))).containsExactly(1L);
        assertThat(index.marked("s1")).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void whatWasWrittenIsFoundAfterRefreshing() {
        take(Entries.of(1, "fire"));
        index.write(List.of(Entries.of(2, "fire").entry()), List.of(1L), 2);
        index.refresh();

        assertThat(found(Plans.words("fire"))).containsExactly(2L);
        index.write(List.of(), List.of(), 3);
        index.refresh();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void theSameCanBeWrittenTwice() {
        take(5, Entries.of(1, "fire"));
        take(5, Entries.of(1, "night"));

        assertThat(found(Plans.of())).containsExactly(1L);
        assertThat(found(Plans.words("night"))).containsExactly(1L);
    }

    @Test
    void manyAreWrittenAtOnce() {
        var entries = LongStream.rangeClosed(1, 5_000)
                .mapToObj(id -> Entries.of(id, "fire number n" + id)
                        .body(("word" + id % 700 + " ").repeat(200).strip())
                        .marks("s1")
                        .entry())
                .toList();

        index.write(entries, List.of(), 1);
        index.refresh();

        assertThat(index.size()).isEqualTo(5_000);
        assertThat(index.find(Plans.words("fire").plan()).total()).isEqualTo(5_000);
        assertThat(found(Plans.words("n4321"))).containsExactly(4_321L);
        assertThat(new HashSet<>(index.marked("s1"))).hasSize(5_000);
        index.write(List.of(), LongStream.rangeClosed(1, 4_999).boxed().toList(), 2);
        index.refresh();
        assertThat(found(Plans.of())).containsExactly(5_000L);
    }

    @Test
    void oddWordsAreFoundLikeOthers() {
        var odd = List.of(
                "\"quoted\"",
                "back\\slash",
                "{brace}",
                "[x]",
                "a:b",
                "*",
                "?",
                "-minus",
                "+",
                "AND",
                "~2",
                "^4",
                "😀",
                "\u0000",
                "\u200b",
                "ﷺ",
                "e\u0301",
                "<b>",
                "'",
                "en|fire",
                "/re.*/",
                "w".repeat(250));
        take(odd.stream()
                .map(word -> Entries.of(odd.indexOf(word) + 1, word + " end"))
                .toArray(Entries[]::new));

        for (var word : odd) {
            assertThat(found(Plans.of(new Plan.Clause(List.of(List.of(word)), 1))))
                    .as(word)
                    .containsExactly(odd.indexOf(word) + 1L);
            assertThat(found(Plans.of(new Plan.Clause(List.of(List.of(word, "end")), 1))))
                    .as(word)
                    .containsExactly(odd.indexOf(word) + 1L);
            assertThat(index.starting(List.of("end"), word, 9, NOW)).as(word).contains(odd.indexOf(word) + 1L);
        }
    }

    @Test
    void halvesOfCharactersAndEndlessWordsBreakNothing() {
        var endless = "ж".repeat(40_000);
        take(
                Entries.of(1, "fire \ud83d end"),
                Entries.of(2, "\ude00 fire").body("\ud83d"),
                Entries.of(3, "fire " + endless + " late").body(endless).names(endless));

        assertThat(found(Plans.words("fire"))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(found(Plans.of(any("fire late")))).containsExactly(3L);
        for (var word : List.of("\ud83d", "\ude00", "x\ud83d", endless)) {
            index.find(Plans.of(any(word, word + " " + word)).plan());
            index.starting(List.of(word), word, 5, NOW);
            index.frequencies(List.of(word));
            index.near(word, 2, 5);
        }
    }

    @Test
    void aPositionIsKeptWhenItIsCommitted() {
        assertThat(index.position()).isEqualTo(-1);

        take(7, Entries.of(1, "fire"));
        assertThat(index.position()).isEqualTo(-1);
        index.commit(7);
        assertThat(index.position()).isEqualTo(7);
        index.commit(7);
        index.commit(8);
        assertThat(index.position()).isEqualTo(8);
        assertThat(index.size()).isEqualTo(1);
        assertThat(found(Plans.of())).containsExactly(1L);
    }

    @Test
    void anIndexOfNothingHasAPositionToo() {
        index.commit(0);

        assertThat(index.position()).isZero();
    }

    @Test
    void anIndexIsTheOneOnceItIsMadeCurrent() throws Exception {
        assertThat(indices.current()).isEmpty();
        take(3, Entries.of(1, "fire"));
        index.commit(3);
        indices.makeCurrent(index);

        assertThat(indices.current()).contains(index);
        assertThat(found(Plans.words("fire"))).containsExactly(1L);
        reopen();
        assertThat(index.position()).isEqualTo(3);
        assertThat(found(Plans.words("fire"))).containsExactly(1L);
    }

    @Test
    void anUnfinishedIndexIsNotTheOne() throws Exception {
        take(3, Entries.of(1, "fire"));
        indices.close();
        indices = open();

        assertThat(indices.current()).isEmpty();
        index = indices.create();
        index.refresh();
        assertThat(index.size()).isZero();
    }

    @Test
    void anotherIsMadeBesideTheCurrentOne() throws Exception {
        take(3, Entries.of(1, "fire"));
        index.commit(3);
        indices.makeCurrent(index);

        var next = indices.create();
        next.write(Stream.of(Entries.of(2, "fire")).map(Entries::entry).toList(), List.of(), 4);
        next.refresh();

        assertThat(found(Plans.of())).containsExactly(1L);
        assertThat(next.find(Plans.of().plan()).matches()).extracting(Match::id).containsExactly(2L);
        next.commit(4);
        indices.makeCurrent(next);
        index.close();
        indices.tidy();
        index = next;
        assertThat(found(Plans.of())).containsExactly(2L);
        take(5, Entries.of(3, "fire"));
        assertThat(found(Plans.of())).containsExactly(3L, 2L);
        reopen();
        assertThat(index.position()).isEqualTo(4);
    }

    @Test
    void aTidiedCurrentIndexStaysAndSoDoesOneInTheMaking() {
        take(3, Entries.of(1, "fire"));
        index.commit(3);
        indices.makeCurrent(index);
        var next = indices.create();

        indices.tidy();

        next.write(List.of(Entries.of(2, "night").entry()), List.of(), 4);
        next.refresh();
        assertThat(next.size()).isEqualTo(1);
        assertThat(index.size()).isEqualTo(1);
    }

    /// As after the end of the process.
    final void reopen() throws Exception {
        indices.close();
        indices = open();
        index = indices.current().orElseThrow();
    }
}
