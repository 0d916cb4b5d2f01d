package press.linecaster.site;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.linecaster.paper.Paper;

/// What stands around every page: title, navigation and footer.
///
/// @param sections with their subsections
/// @param navigation what stands in the bar under the title
/// @param logo in place of the name; may be absent
/// @param picks what editors recommend, for the foot of pages that are no fronts
/// @param latest what is new, likewise
/// @param rights such as "© 2026 The Gazette"
/// @param stylesheet address
/// @param fonts addresses of those that every page is set in
/// @param search what is loaded when somebody wants to search
record Frame(
        Paper paper,
        List<Link> sections,
        List<Link> navigation,
        List<Link> footer,
        List<SocialLink> social,
        @Nullable Figure logo,
        List<Teaser> picks,
        List<Teaser> latest,
        String rights,
        String stylesheet,
        List<String> fonts,
        String script,
        String icons,
        SearchAssets search,
        Phrases phrases) {

    private static final int MOST_IN_FOOTER = 40;

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /// @param script address of what opens the field for searching, and knows what may be meant
    /// @param style address of what that and the pages of results look like
    record SearchAssets(String script, String style) {}

    Frame {
        sections = List.copyOf(sections);
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
        social = List.copyOf(social);
        picks = List.copyOf(picks);
        latest = List.copyOf(latest);
        fonts = List.copyOf(fonts);
    }

    String language() {
        return paper.language().toLanguageTag();
    }

    String direction() {
        return direction(paper.language());
    }

    /// As `lang` of the page's own words within a text; absent where that is in the same language.
    /// @param language of the text
    @Nullable
    String languageWithin(String language) {
        return language.equals(language()) ? null : language();
    }

    @Nullable
    String notice() {
        return paper.notice();
    }

    String say(String phrase) {
        return phrases.say(phrase);
    }

    String say(String phrase, Object... values) {
        return phrases.say(phrase, values);
    }

    /// As people write it in the language of the paper.
    String number(long number) {
        return NumberFormat.getIntegerInstance(paper.language()).format(number);
    }

    /// Where a symbol is drawn.
    String icon(String name) {
        return icons + "#" + name;
    }

    /// Whether the navigation leads to the front page by itself.
    boolean leadsHome() {
        return navigation.stream().anyMatch(link -> link.address().equals("/"));
    }

    /// Whether every section is found in the navigation, so that no other list of them is needed beside it.
    boolean leadsThroughSections() {
        var known = navigation.stream().flatMap(Link::all).map(Link::address).collect(Collectors.toSet());
        return sections.stream().flatMap(Link::all).map(Link::address).allMatch(known::contains);
    }

    /// What the drawer shows above the sections: all of the navigation where it leads through them, otherwise what
    /// in it is none.
    List<Link> drawer() {
        if (leadsThroughSections()) return navigation;
        var known = sections.stream().flatMap(Link::all).map(Link::address).collect(Collectors.toSet());
        return navigation.stream()
                .filter(link -> !known.contains(link.address()))
                .toList();
    }

    /// The sections that stand at the foot of each page: all while they are few; of many the first ones from the
    /// top, since a foot should not be longer than a story.
    List<Link> footerSections() {
        if (sections.stream().flatMap(Link::all).count() <= MOST_IN_FOOTER) return sections;
        return sections.stream()
                .limit(MOST_IN_FOOTER / 2)
                .map(section -> new Link(section.label(), section.address()))
                .toList();
    }

    /// `rtl` or `ltr`, as HTML's `dir` wants it.
    static String direction(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
