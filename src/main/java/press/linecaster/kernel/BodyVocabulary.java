package press.linecaster.kernel;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/// The HTML that bodies are made of, and the sanitiser that reduces everything else to it.
final class BodyVocabulary {

    private static final Document.OutputSettings OUTPUT = new Document.OutputSettings().prettyPrint(false);

    private BodyVocabulary() {}

    static String clean(String html) {
        return Jsoup.clean(html, "https://invalid.invalid/", Safelist.relaxed().preserveRelativeLinks(true), OUTPUT);
    }
}
