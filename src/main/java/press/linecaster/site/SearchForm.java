package press.linecaster.site;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where readers type what they search for.
///
/// @param words what has been typed
/// @param kept what else the search has, by the names of its parameters
record SearchForm(String words, Map<String, String> kept) {

    static final SearchForm EMPTY = new SearchForm("", Map.of());

    SearchForm {
        kept = Map.copyOf(kept);
    }

    static SearchForm of(SearchRequest request) {
        var kept = new LinkedHashMap<>(request.parameters());
        kept.remove(SearchRequest.WORDS);
        kept.remove(SearchRequest.AFTER);
        return new SearchForm(request.words().strip(), kept);
    }

    /// The days from and up to which results were published, for a form that lets readers choose them.
    String since() {
        return kept.getOrDefault(SearchRequest.SINCE, "");
    }

    String before() {
        return kept.getOrDefault(SearchRequest.BEFORE, "");
    }

    /// What is kept by the form for days.
    Map<String, String> keptBesideDays() {
        var others = new LinkedHashMap<>(kept);
        others.remove(SearchRequest.SINCE);
        others.remove(SearchRequest.BEFORE);
        others.remove(SearchRequest.PERIOD);
        if (!words.isEmpty()) others.put(SearchRequest.WORDS, words);
        return others;
    }
}
