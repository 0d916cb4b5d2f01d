package press.linecaster.kernel;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The HTML that bodies are made of: which elements there are, what they may carry and where they may
/// stand. In words: `docs/body-vocabulary.md`. What reduces other HTML to it is [BodyCleaner].
final class BodyVocabulary {

    /// Every element with the attributes of its own, in the order in which they are written.
    private static final Map<String, Set<String>> ELEMENTS = elements();

    private static final Set<String> EVERYWHERE = ordered("id lang dir class");

    /// Other names for something that the vocabulary has.
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("h1", "h2"),
            Map.entry("h5", "h4"),
            Map.entry("h6", "h4"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("acronym", "abbr"),
            Map.entry("menu", "ul"),
            Map.entry("dir", "ul"),
            Map.entry("xmp", "pre"),
            Map.entry("listing", "pre"),
            Map.entry("plaintext", "pre"),
            Map.entry("image", "img"));

    /// Gone with everything inside: what is not text for readers, or cannot be told from it.
    private static final Set<String> DROPPED = set("script style template noscript iframe object embed applet noframes"
            + " noembed frame frameset head title meta link base basefont bgsound param source track canvas map area"
            + " svg math portal fencedframe input textarea select option optgroup datalist button keygen isindex"
            + " command xml");

    /// Unknown to the vocabulary, but their content is set apart from what stands around it.
    private static final Set<String> APART = set("div section article header footer main nav address center fieldset"
            + " legend form hgroup search dialog marquee body html details-content li dt dd tr td th caption thead tbody"
            + " tfoot figcaption summary");

    private static final Set<String> BLOCKS =
            set("p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption table caption"
                    + " thead tbody tfoot tr th td pre hr aside details summary");

    private static final Set<String> VOID = set("img hr br wbr");
    /// Blocks that hold text and what stands in a line of text, but no blocks.
    private static final Set<String> LINES = set("p h2 h3 h4 pre summary rt rp");
    /// May stand around blocks although they stand in a line of text otherwise.
    private static final Set<String> TRANSPARENT = set("a ins del audio video");
    private static final Set<String> TABLE_PARTS = set("table thead tbody tfoot tr");

    /// The only parents under which these may stand.
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("li", set("ul ol")),
            Map.entry("dt", set("dl")),
            Map.entry("dd", set("dl")),
            Map.entry("caption", set("table")),
            Map.entry("thead", set("table")),
            Map.entry("tbody", set("table")),
            Map.entry("tfoot", set("table")),
            Map.entry("tr", set("thead tbody tfoot")),
            Map.entry("th", set("tr")),
            Map.entry("td", set("tr")),
            Map.entry("figcaption", set("figure")),
            Map.entry("summary", set("details")),
            Map.entry("rt", set("ruby")),
            Map.entry("rp", set("ruby")));

    /// What everything else that stands directly in these is put into.
    private static final Map<String, String> ITEMS = Map.of("ul", "li", "ol", "li", "dl", "dd");

    private static final Map<String, Set<String>> CLASSES = Map.of(
            "aside",
            set("pullquote note"),
            "figure",
            set("gallery embed"),
            "pre",
            set("verse"),
            "a",
            set("button file"));

    private BodyVocabulary() {}

    static String nameOf(String element) {
        return RENAMED.getOrDefault(element, element);
    }

    static boolean has(String name) {
        return ELEMENTS.containsKey(name);
    }

    static boolean isDropped(String element) {
        return DROPPED.contains(element);
    }

    static boolean isSetApart(String element) {
        return APART.contains(element);
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean mayHoldBlocks(String name) {
        return TRANSPARENT.contains(name) || BLOCKS.contains(name) && !LINES.contains(name);
    }

    static boolean isTablePart(String name) {
        return TABLE_PARTS.contains(name);
    }

    static boolean mayStandIn(String name, String parent) {
        var parents = PARENTS.get(name);
        return parents == null || parents.contains(parent);
    }

    static boolean mayStandAnywhere(String name) {
        return !PARENTS.containsKey(name);
    }

    /// What content that may not stand directly in this element is wrapped into; null where anything may.
    static @org.jspecify.annotations.Nullable String itemOf(String name) {
        return ITEMS.get(name);
    }

    static Set<String> attributesOf(String name) {
        return ELEMENTS.getOrDefault(name, Set.of());
    }

    static Set<String> attributesEverywhere() {
        return EVERYWHERE;
    }

    static Set<String> classesOf(String name) {
        return CLASSES.getOrDefault(name, Set.of());
    }

    private static Map<String, Set<String>> elements() {
        var plain =
                "p h2 h3 h4 ul dl dt dd figcaption table caption thead tbody tfoot tr pre code kbd samp var hr br em"
                        + " strong i b u s mark small sub sup cite dfn ruby rt rp bdi bdo wbr aside summary";
        var others = Map.ofEntries(
                Map.entry("ol", "start reversed type"),
                Map.entry("li", "value"),
                Map.entry("blockquote", "cite"),
                Map.entry("q", "cite"),
                Map.entry("del", "cite datetime"),
                Map.entry("ins", "cite datetime"),
                Map.entry("figure", "data-embed data-columns"),
                Map.entry("img", "data-media src alt role width height"),
                Map.entry("th", "scope colspan rowspan"),
                Map.entry("td", "colspan rowspan"),
                Map.entry("abbr", "title"),
                Map.entry("time", "datetime"),
                Map.entry("a", "href title rel"),
                Map.entry("audio", "data-media src controls"),
                Map.entry("video", "data-media src width height controls"),
                Map.entry("details", "open"));
        return Stream.concat(set(plain).stream().map(name -> Map.entry(name, "")), others.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> ordered(entry.getValue())));
    }

    private static Set<String> set(String names) {
        return Set.of(names.split(" "));
    }

    private static Set<String> ordered(String names) {
        return names.isEmpty()
                ? Set.of()
                : java.util.Collections.unmodifiableSet(
                        new java.util.LinkedHashSet<>(java.util.List.of(names.split(" "))));
    }
}
