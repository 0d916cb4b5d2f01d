package press.linecaster.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.search.Clauses.Wanted;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Plan.Place;
import press.linecaster.search.Results.Respelled;
import press.linecaster.search.SearchIndex.Spelling;

/// Asks an index one question: first as it was typed; where that finds nothing, with the words respelled
/// that stand nowhere; where that finds nothing either, for most of the words.
final class Asking {

    /// Of words with fewer letters no other is meant: too many are near.
    private static final int SHORTEST_MEANT = 4;

    /// Words with fewer letters are not replaced unasked either: Paris is no part, and Iran no iron.
    private static final int SHORTEST_RESPELLED = 6;

    /// From so many letters on two of them may be wrong.
    private static final int LONG = 8;

    /// As many spellings are tried in place of one.
    private static final int SPELLINGS = 3;
    /// Fewer results than that make us think of another question.
    private static final int FEW = 3;
    /// A spelling that is meant stands in so many times as many articles.
    private static final int FAR_MORE = 10;

    private final SearchIndex index;
    private final Question question;
    private final Narrowed narrowed;
    private final List<Language> languages;
    private final Instant now;
    private final @Nullable Place after;

    /// What came of it.
    ///
    /// @param clauses what was looked for in the end
    record Outcome(
            Found found,
            Clauses clauses,
            List<Respelled> respelled,
            @Nullable String meant,
            boolean isLoose) {}

    Asking(SearchIndex index, Question question, Narrowed narrowed, List<Language> languages, Instant now) {
        this.index = index;
        this.question = question;
        this.narrowed = narrowed;
        this.languages = languages;
        this.now = now;
        this.after = Places.read(question.after(), question.order()).orElse(null);
    }

    /// @param clauses of what was typed
    Outcome ask(Typed typed, Clauses clauses) {
        var found = find(clauses, clauses.least());
        if (found.total() > 0 || clauses.wanted().isEmpty())
            return new Outcome(
                    found, clauses, List.of(), found.total() < FEW ? meant(typed.line(), clauses) : null, false);
        var respelled = new ArrayList<Respelled>();
        var tolerant = respelled(clauses, respelled);
        if (!respelled.isEmpty()) {
            found = find(tolerant, tolerant.least());
            if (found.total() > 0) return new Outcome(found, tolerant, respelled, null, false);
        }
        var meant = meant(typed.line(), clauses);
        if (tolerant.loosely() == tolerant.least()) return new Outcome(found, tolerant, respelled, meant, false);
        return new Outcome(find(tolerant, tolerant.loosely()), tolerant, respelled, meant, true);
    }

    private Found find(Clauses clauses, int least) {
        return index.find(new Plan(
                clauses.all(),
                least,
                clauses.unwanted(),
                narrowed.marks(),
                Map.of(),
                narrowed.since(),
                narrowed.before(),
                List.of(),
                question.order(),
                after,
                question.limit(),
                true,
                now.truncatedTo(ChronoUnit.DAYS), // so that pages of one list are made of the same scores
                now));
    }

    /// With words that stand nowhere replaced by those that are nearest to them.
    /// @param respelled gets what was replaced
    private Clauses respelled(Clauses clauses, List<Respelled> respelled) {
        var wanted = new ArrayList<Wanted>();
        for (var each : clauses.wanted()) {
            var near = isUnknown(each) ? near(each.spelled().getFirst()) : List.<Spelling>of();
            if (near.isEmpty()) {
                wanted.add(each);
                continue;
            }
            respelled.add(new Respelled(each.piece().text(), near.getFirst().word()));
            wanted.add(new Wanted(each.piece(), each.spelled(), new Clause(forms(near), 1)));
        }
        return new Clauses(List.copyOf(wanted), clauses.unwanted());
    }

    private List<Spelling> near(String word) {
        return word.length() < SHORTEST_RESPELLED
                ? List.of()
                : index.near(word, word.length() < LONG ? 1 : 2, SPELLINGS);
    }

    /// Those that are just as near as the nearest.
    private List<List<String>> forms(List<Spelling> near) {
        var forms = new LinkedHashSet<List<String>>();
        for (var spelling : near)
            if (spelling.distance() == near.getFirst().distance())
                forms.addAll(Clauses.forms(spelling.word(), languages));
        return List.copyOf(forms);
    }

    private boolean isUnknown(Wanted wanted) {
        return canBeRespelled(wanted)
                && index.find(Plan.anyWith(List.of(wanted.clause()), List.of(), now))
                                .total()
                        == 0; // other forms of it may stand somewhere
    }

    private static boolean canBeRespelled(Wanted wanted) {
        if (wanted.piece().isPhrase() || wanted.spelled().size() != 1) return false;
        var word = wanted.spelled().getFirst();
        return word.length() >= SHORTEST_MEANT && word.codePoints().allMatch(Character::isLetter);
    }

    /// The question with a rare word in it respelled, where another one that is near stands in far more
    /// articles.
    private @Nullable String meant(String line, Clauses clauses) {
        for (var each : clauses.wanted()) {
            if (!canBeRespelled(each)) continue;
            var word = each.spelled().getFirst();
            var own = index.frequencies(List.of(word)).getOrDefault(word, 0);
            var better = better(word, own);
            var at = each.piece().at();
            if (better.isPresent())
                return line.substring(0, at)
                        + better.get().word()
                        + line.substring(at + each.piece().text().length());
        }
        return null;
    }

    private Optional<Spelling> better(String word, int own) {
        return index.near(word, 1, SPELLINGS).stream()
                .filter(spelling -> spelling.articles() >= FAR_MORE * Math.max(1, own))
                .findFirst();
    }
}
