package press.linecaster.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import press.linecaster.search.Language.Word;
import press.linecaster.search.Marked.Run;

/// Marks in a text what was searched for, and finds the passage that has most of it.
final class Marker {

    /// How much of a long text is looked at, in UTF-16 units.
    private static final int LOOKED_AT = 6_000;

    /// Looked at in one go: most passages stand near the beginning.
    private static final int PART = 1_200;

    private static final int PASSAGE = 220;
    private static final int BEFORE_FIRST_HIT = 60;

    private final Language language;
    private final Predicate<Word> isHit;
    private final Beginnings beginnings;
    /// No passage can have more different hits.
    private final long most;

    /// @param language of the text
    /// @param words reduced
    Marker(Language language, Set<String> words) {
        this(
                language,
                word -> words.contains(word.reduced()),
                language.beginnings(words),
                words.stream().filter(language::isReduced).count());
    }

    Marker(Language language, Predicate<Word> isHit) {
        this(language, isHit, Beginnings.ANY, Long.MAX_VALUE);
    }

    private Marker(Language language, Predicate<Word> isHit, Beginnings beginnings, long most) {
        this.language = language;
        this.isHit = isHit;
        this.beginnings = beginnings;
        this.most = most;
    }

    /// All of a text.
    Marked mark(String text) {
        return mark(text, hits(text), 0, text.length());
    }

    /// The part of a text with most of what was searched for, or its beginning where there is nothing of
    /// that.
    /// @param first is taken whole, if it has as much as any part of `text`
    Marked passage(String first, String text) {
        var hitsInFirst = hits(first);
        if (!first.isBlank() && distinct(hitsInFirst) == most) return mark(first, hitsInFirst, 0, first.length());
        var looked = text.length() > LOOKED_AT ? text.substring(0, wordEnd(text, LOOKED_AT)) : text;
        var hits = hitsUntilEnough(looked);
        var best = best(hits);
        if (!first.isBlank() && distinct(hitsInFirst) >= distinct(best)) {
            return mark(first, hitsInFirst, 0, first.length());
        }
        var start = best.isEmpty() ? 0 : Math.max(0, best.getFirst().start() - BEFORE_FIRST_HIT);
        if (start > 0) start = wordStart(looked, start);
        var end = Math.min(looked.length(), start + PASSAGE);
        if (end < looked.length()) end = wordEnd(looked, end);
        var from = start;
        var to = end;
        var within = hits.stream()
                .filter(hit -> hit.start() >= from && hit.end() <= to)
                .toList();
        var marked = new ArrayList<Run>();
        if (start > 0) marked.add(new Run("… ", false));
        marked.addAll(mark(looked, within, start, end).runs());
        if (end < text.length()) marked.add(new Run(" …", false));
        return new Marked(marked);
    }

    private List<Word> hits(String text) {
        var hits = new ArrayList<Word>();
        addHits(text, 0, text.length(), hits);
        return hits;
    }

    /// Cuts only what may be one: of a long text, next to nothing is.
    private void addHits(String text, int from, int to, List<Word> hits) {
        if (beginnings == Beginnings.ANY) {
            cut(text, from, to, hits);
            return;
        }
        for (int start = from, end; start < to; start = end + 1) {
            var space = text.indexOf(' ', start);
            end = space < 0 || space > to ? to : space;
            if (beginnings.mayBeWithin(text, start, end)) cut(text, start, end, hits);
        }
    }

    private void cut(String text, int from, int to, List<Word> hits) {
        for (var word : language.cut(text.substring(from, to))) if (isHit.test(word)) hits.add(word.behind(from));
    }

    /// Likewise, as far as there may be a better passage.
    private List<Word> hitsUntilEnough(String text) {
        var hits = new ArrayList<Word>();
        for (int from = 0, to; from < text.length(); from = to) {
            to = spaceBehind(text, from + PART);
            addHits(text, from, to, hits);
            var best = best(hits);
            if (distinct(best) == most
                    && (best.isEmpty() || to >= best.getFirst().start() + PASSAGE)) break;
        }
        return hits;
    }

    /// The hits within one passage that has the most different ones; the first such.
    private static List<Word> best(List<Word> hits) {
        var best = List.<Word>of();
        var most = 0;
        for (var first = 0; first < hits.size(); first++) {
            var last = first;
            while (last + 1 < hits.size()
                    && hits.get(last + 1).end() - hits.get(first).start() < PASSAGE - BEFORE_FIRST_HIT) last++;
            var window = hits.subList(first, last + 1);
            var count = distinct(window);
            if (count > most) {
                most = count;
                best = window;
            }
        }
        return best;
    }

    private static int distinct(List<Word> hits) {
        var words = new HashSet<String>();
        for (var hit : hits) words.add(hit.reduced());
        return words.size();
    }

    private static Marked mark(String text, List<Word> hits, int from, int to) {
        var runs = new ArrayList<Run>();
        var at = from;
        for (var hit : hits) {
            if (hit.start() < at) continue; // pairs of letters overlap
            if (hit.start() > at) runs.add(new Run(text.substring(at, hit.start()), false));
            runs.add(new Run(text.substring(hit.start(), hit.end()), true));
            at = hit.end();
        }
        if (at < to) runs.add(new Run(text.substring(at, to), false));
        return new Marked(runs);
    }

    /// Where the word begins that this place is in, or the next one.
    private static int wordStart(String text, int place) {
        var space = text.indexOf(' ', place);
        return space < 0 || space - place > BEFORE_FIRST_HIT / 2 ? letterStart(text, place) : space + 1;
    }

    private static int wordEnd(String text, int place) {
        var space = text.lastIndexOf(' ', place);
        return space < place - BEFORE_FIRST_HIT / 2 ? letterStart(text, place) : space;
    }

    private static int spaceBehind(String text, int place) {
        var space = place >= text.length() ? -1 : text.indexOf(' ', place);
        return space < 0 ? text.length() : space;
    }

    /// Never within a pair of surrogates.
    private static int letterStart(String text, int place) {
        return place < text.length() && place > 0 && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
