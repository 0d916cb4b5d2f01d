package press.linecaster.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Typed.Piece;
import press.linecaster.search.Typed.Role;

/// The words of a question as clauses of a [Plan], in every language that the archive has.
///
/// @param wanted each with the piece that it was made of
/// @param unwanted what must not be met
record Clauses(List<Wanted> wanted, List<Clause> unwanted) {

    /// @param spelled its words, folded, not reduced
    record Wanted(Piece piece, List<String> spelled, Clause clause) {}

    /// Up to as many words, all must be met.
    private static final int ALL_OF = 4;

    private static final double OF_MORE = 0.4;
    private static final double LOOSELY = 0.3;

    static Clauses of(Typed typed, List<Language> languages) {
        var wanted = new ArrayList<Wanted>();
        for (var piece : typed.of(Role.WANTED)) {
            var clause = new Clause(forms(piece.text(), languages), 1);
            if (!clause.forms().isEmpty()) wanted.add(new Wanted(piece, Language.spelled(piece.text()), clause));
        }
        var unwanted = typed.of(Role.UNWANTED).stream()
                .map(piece -> new Clause(forms(piece.text(), languages), 1))
                .filter(clause -> !clause.forms().isEmpty())
                .toList();
        return new Clauses(withoutCommon(wanted, languages), unwanted);
    }

    /// What a piece is reduced to in each language, each once.
    static List<List<String>> forms(String text, List<Language> languages) {
        var forms = new LinkedHashSet<List<String>>();
        for (var language : languages) {
            var words = language.words(text);
            if (!words.isEmpty()) forms.add(words);
        }
        return List.copyOf(forms);
    }

    /// Words such as `the` are looked for only where there is nothing else to look for.
    private static List<Wanted> withoutCommon(List<Wanted> wanted, List<Language> languages) {
        var rare = wanted.stream().filter(each -> !isCommon(each, languages)).toList();
        return rare.isEmpty() ? List.copyOf(wanted) : rare;
    }

    private static boolean isCommon(Wanted wanted, List<Language> languages) {
        return !wanted.piece().isPhrase()
                && wanted.spelled().size() == 1
                && languages.stream()
                        .anyMatch(language -> language.isCommon(wanted.spelled().getFirst()));
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    List<Clause> all() {
        return wanted.stream().map(Wanted::clause).toList();
    }

    /// How many must be met: all of a few, many of a whole sentence.
    int least() {
        var count = wanted.size();
        return count <= ALL_OF ? count : (int) Math.ceil(OF_MORE * count);
    }

    /// How many must be met where so many meet nothing.
    int loosely() {
        return Math.max(1, (int) Math.ceil(LOOSELY * wanted.size()));
    }

    /// Every reduced word that makes a match, to be marked.
    Set<String> words() {
        var words = new java.util.HashSet<String>();
        for (var each : wanted) each.clause().forms().forEach(words::addAll);
        return words;
    }
}
