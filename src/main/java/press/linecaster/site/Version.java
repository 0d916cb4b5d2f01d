package press.linecaster.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;

/// An article in one of the languages that it is there in.
///
/// @param language as `hreflang` wants it
/// @param name of the language, in that language
/// @param address absolute
/// @param path of its page
/// @param isThis whether it is the page on which this is said
/// @param isDefault whether it is for readers of all other languages
record Version(String language, String name, String address, String path, boolean isThis, boolean isDefault) {

    /// All of them, this one first; empty where there is no other that is shown, and for what search engines know
    /// under another address, since they want to hear of versions from the pages that they know.
    static List<Version> of(Article article, String address, Archive archive) {
        if (article.source().canonicalUrl() != null) return List.of();
        var paper = archive.paper();
        var addresses = new LinkedHashMap<Locale, String>(); // of two in one language, the older
        for (var other : archive.translations(article.id()))
            archive.address(new Target(Target.Kind.ARTICLE, other.id().value()))
                    .filter(path -> other.source().canonicalUrl() == null
                            && !other.text().language().equals(article.text().language()))
                    .ifPresent(path -> addresses.putIfAbsent(other.text().language(), path));
        if (addresses.isEmpty()) return List.of();
        var own = article.text().language();
        var languages = new ArrayList<>(List.of(own));
        languages.addAll(addresses.keySet());
        var standard = languages.stream()
                .filter(each -> each.getLanguage().equals(paper.language().getLanguage()))
                .findFirst()
                .orElse(null);
        var versions = new ArrayList<Version>();
        versions.add(new Version(own.toLanguageTag(), name(own, languages), address, "", true, own.equals(standard)));
        addresses.forEach((language, path) -> versions.add(new Version(
                language.toLanguageTag(),
                name(language, languages),
                paper.absolute(path),
                path,
                false,
                language.equals(standard))));
        return versions;
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
