package press.linecaster.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;

/// An article in one of the languages that it is there in.
///
/// @param language as `hreflang` wants it
/// @param name of the language, in that language
/// @param address absolute
/// @param path of its page
/// @param isThis whether it is the page on which this is said
/// @param isDefault whether it is for readers of all other languages
record Version(String language, String name, String address, String path, boolean isThis, boolean isDefault) {

    /// All of them, this one first. One for each language: of two in one language the older, and the other says
    /// nothing, since each must be named by all that it names (Google Search Central, "Tell Google about localized
    /// versions of your page"). Empty where there is no other that is shown, and for what search engines know under
    /// another address, since they want to hear of versions from the pages that they know.
    static List<Version> of(Article article, String address, Archive archive) {
        if (article.source().canonicalUrl() != null) return List.of();
        var paper = archive.paper();
        var oldest = new LinkedHashMap<Locale, Member>();
        Stream.concat(Stream.of(article), archive.translations(article.id()).stream())
                .filter(each -> each.source().canonicalUrl() == null)
                .sorted(Comparator.comparingLong(each -> each.id().value()))
                .forEach(each -> archive.address(
                                new Target(Target.Kind.ARTICLE, each.id().value()))
                        .ifPresent(path -> oldest.putIfAbsent(each.text().language(), new Member(each.id(), path))));
        var own = article.text().language();
        var member = oldest.get(own);
        if (oldest.size() < 2 || member == null || !member.article().equals(article.id())) return List.of();
        var languages = List.copyOf(oldest.keySet());
        var standard = standard(languages, paper.language());
        var versions = new ArrayList<Version>();
        versions.add(new Version(own.toLanguageTag(), name(own, languages), address, "", true, own.equals(standard)));
        oldest.forEach((language, other) -> {
            if (!language.equals(own))
                versions.add(new Version(
                        language.toLanguageTag(),
                        name(language, languages),
                        paper.absolute(other.path()),
                        other.path(),
                        false,
                        language.equals(standard)));
        });
        return versions;
    }

    private record Member(ArticleId article, String path) {}

    /// The one in the language of the paper, which all versions say alike; null for none.
    private static @Nullable Locale standard(List<Locale> languages, Locale ofPaper) {
        if (languages.contains(ofPaper)) return ofPaper;
        return languages.stream()
                .filter(each -> each.getLanguage().equals(ofPaper.getLanguage()))
                .findFirst()
                .orElse(null);
    }

    /// With its country where another one needs to be told from it.
    private static String name(Locale language, List<Locale> all) {
        var isAlone = all.stream()
                        .filter(other -> other.getLanguage().equals(language.getLanguage()))
                        .count()
                == 1;
        return isAlone ? language.getDisplayLanguage(language) : language.getDisplayName(language);
    }

    /// As Open Graph wants it; empty for a language that names no country.
    String locale() {
        var locale = Locale.forLanguageTag(language);
        return locale.getCountry().isEmpty() ? "" : locale.getLanguage() + "_" + locale.getCountry();
    }
}
