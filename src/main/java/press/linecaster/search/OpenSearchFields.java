package press.linecaster.search;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What of an [Entry] stands in which field of an OpenSearch document. Words come cut and reduced, so
/// OpenSearch only parts them at spaces; what it was given it does not keep, since nobody needs it back.
final class OpenSearchFields {

    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String HEADLINE = "headline";
    static final String STANDFIRST = "standfirst";
    static final String BODY = "body";
    static final String NAMES = "names";
    static final String SPELLING = "spelling";
    static final String OPENER = "opener";
    static final String MARK = "mark";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String FINGERPRINT = "fingerprint";

    /// Longer words stand in no index; at more, OpenSearch would cut them.
    private static final int LONGEST_WORD = 250;

    private OpenSearchFields() {}

    /// The field by which marks of a kind are counted.
    static String counted(char kind) {
        return "marks_" + kind;
    }

    /// @param isCopied whether the cluster keeps replicas. A copy catches up from what was given, so that
    ///     is kept for a while where there are any; it takes more than all the rest
    static Map<String, Object> mapping(int version, boolean isCopied) {
        var words = Map.of("type", "text", "analyzer", "whitespace");
        var tokens = Map.of("type", "keyword", "doc_values", false);
        var moment = Map.of("type", "long");
        var fields = new LinkedHashMap<String, Object>();
        fields.put(ID, Map.of("type", "long", "index", false));
        fields.put(LANGUAGE, Map.of("type", "keyword"));
        for (var field : List.of(HEADLINE, STANDFIRST, BODY, NAMES)) fields.put(field, words);
        for (var field : List.of(SPELLING, OPENER, MARK)) fields.put(field, tokens);
        for (var kind : Marks.COUNTED.toCharArray())
            fields.put(counted(kind), Map.of("type", "keyword", "index", false));
        fields.put(FROM, moment);
        fields.put(UNTIL, moment);
        fields.put(FINGERPRINT, Map.of("type", "binary", "doc_values", true));
        return Map.of(
                "dynamic",
                "strict",
                "_source",
                Map.of("enabled", false, "recovery_source_enabled", isCopied),
                "_meta",
                Map.of("version", version),
                "properties",
                fields);
    }

    static Map<String, Object> document(Entry entry) {
        var document = new LinkedHashMap<String, Object>();
        document.put(ID, entry.id());
        document.put(LANGUAGE, entry.language());
        document.put(HEADLINE, text(entry.headline()));
        document.put(STANDFIRST, text(entry.standfirst()));
        document.put(BODY, text(entry.body()));
        document.put(NAMES, text(entry.names()));
        document.put(SPELLING, words(entry.spellings()).toList());
        document.put(OPENER, words(entry.openers()).toList());
        document.put(MARK, entry.marks());
        for (var kind : Marks.COUNTED.toCharArray())
            document.put(
                    counted(kind),
                    entry.marks().stream()
                            .filter(mark -> mark.charAt(0) == kind)
                            .toList());
        document.put(FROM, entry.from().toEpochMilli());
        document.put(UNTIL, entry.until().toEpochMilli());
        document.put(
                FINGERPRINT,
                Base64.getEncoder().encodeToString(entry.fingerprint().bytes()));
        return document;
    }

    private static String text(List<String> words) {
        return String.join(" ", words(words).toList());
    }

    private static Stream<String> words(Collection<String> words) {
        return words.stream().filter(word -> word.length() <= LONGEST_WORD).map(OpenSearchFields::word);
    }

    /// A word as it can be sent: halves of characters, which JSON cannot carry, become the sign for what is
    /// damaged, as Lucene does it.
    static String word(String word) {
        var isWhole = word.codePoints().noneMatch(OpenSearchFields::isHalf);
        if (isWhole) return word;
        return word.codePoints()
                .map(each -> isHalf(each) ? 0xFFFD : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
