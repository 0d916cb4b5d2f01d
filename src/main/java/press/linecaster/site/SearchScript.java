package press.linecaster.site;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import press.linecaster.delivery.MadeAsset;
import tools.jackson.databind.json.JsonMapper;

/// The script that is loaded when somebody wants to search, with its words in the language of the paper: so no page has
/// to carry them for the few readers who do. Pages name it by a fingerprint of its content, and become stale with the
/// settings ([Keys#PAPER]).
@Component
class SearchScript implements MadeAsset {

    static final String NAME = "search.js";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Modules modules;
    private volatile @Nullable Made last;

    SearchScript(Modules modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String content() {
        var made = last;
        var language = language(made);
        if (made == null || !made.language().equals(language)) last = made = new Made(language, in(language));
        return made.script();
    }

    private Locale language(@Nullable Made made) {
        try {
            return modules.settings().paper().language();
        } catch (DataAccessException | TransactionException unreadable) {
            return made == null ? Locale.ENGLISH : made.language();
        }
    }

    private static String in(Locale language) {
        var phrases = Phrases.in(language);
        var words = new TreeMap<>(Map.of(
                "search", phrases.say("search"),
                "label", phrases.say("search.label"),
                "hint", phrases.say("search.keys"),
                "close", phrases.say("search.close"),
                "suggestions", phrases.say("search.suggestions"),
                "none", phrases.say("search.suggestions.none")));
        return "const words = " + JSON.writeValueAsString(words) + ";\n" + AssetFile.text(NAME);
    }

    private record Made(Locale language, String script) {}
}
