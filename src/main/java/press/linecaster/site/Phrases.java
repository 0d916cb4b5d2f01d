package press.linecaster.site;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The pages' own words in one language, from `messages/site_*.properties`; English where there is no
/// translation.
final class Phrases {

    private static final String BUNDLE = "messages.site";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The languages that there is a whole bundle for.
    static final List<Locale> SHIPPED = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ar"));

    private static final Map<Locale, Phrases> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> plain = new HashMap<>();

    private Phrases(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        for (var name : bundle.keySet()) plain.put(name, bundle.getString(name));
    }

    static Phrases in(Locale locale) {
        return KNOWN.computeIfAbsent(locale, Phrases::load);
    }

    private static Phrases load(Locale locale) {
        try {
            return new Phrases(locale, ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE));
        } catch (java.util.MissingResourceException untranslated) {
            return new Phrases(Locale.ENGLISH, ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, NO_OTHER_LANGUAGE));
        }
    }

    /// A phrase as it stands.
    /// @throws IllegalArgumentException for a name that is not in the bundle
    String say(String name) {
        var phrase = plain.get(name);
        if (phrase == null) throw new IllegalArgumentException("no phrase is called " + name);
        return phrase;
    }

    /// A phrase with something put in, see [MessageFormat].
    String say(String name, Object... values) {
        return new MessageFormat(say(name), locale).format(values);
    }
}
