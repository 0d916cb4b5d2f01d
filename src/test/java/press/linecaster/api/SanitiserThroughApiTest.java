package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks of public collections sent as the body of an article: a sample of each. All of them are held against the
/// cleaner itself by `kernel.SafeHtmlCorpusTest`.
class SanitiserThroughApiTest extends OnApi {

    private static final List<String> SUITES =
            List.of("dompurify", "html5lib-sanitizer", "bleach", "htmlpurifier", "h5sc", "xss-payloads");
    private static final int OF_EACH = 12;
    private static final Pattern RUNS = Pattern.compile("(?i)^[\\s\\p{C}\\p{Z}]*(javascript|vbscript|data):");

    @Test
    void nothingThatRunsIsKept() throws Exception {
        var begun = begun(editor, "Under attack");
        var path = "/articles/" + begun.text("/id");
        var count = 0;
        for (var suite : SUITES)
            for (var attack : sample(Corpus.json("sanitiser/" + suite + ".json").get("cases"))) {
                var body = JsonMapper.shared().writeValueAsString(Map.of("body", attack));

                var said = editor.patch(path, body, "If-Match", "*");

                assertThat(said.status()).as(attack).isEqualTo(200);
                var kept = said.text("/body");
                assertThat(SafeHtml.clean(kept).html()).as(attack).isEqualTo(kept);
                var parsed = Jsoup.parseBodyFragment(kept);
                assertThat(parsed.select("script, style, iframe, object, embed, svg, math, form, input, base"))
                        .as(attack)
                        .isEmpty();
                for (var element : parsed.getAllElements())
                    for (var attribute : element.attributes())
                        assertThat(attribute.getKey().startsWith("on")
                                        || RUNS.matcher(attribute.getValue()).find())
                                .as(attack + " → " + kept)
                                .isFalse();
                count++;
            }

        assertThat(count).isGreaterThan(SUITES.size() * OF_EACH / 2);
    }

    /// Evenly over the whole collection.
    private static List<String> sample(JsonNode cases) {
        var sample = new ArrayList<String>();
        var step = Math.max(1, cases.size() / OF_EACH);
        for (var i = 0; i < cases.size() && sample.size() < OF_EACH; i += step) {
            var one = cases.get(i);
            for (var name : List.of("payload", "input", "markup"))
                if (one.path(name).isString()) {
                    sample.add(one.get(name).stringValue());
                    break;
                }
        }
        return sample;
    }
}
