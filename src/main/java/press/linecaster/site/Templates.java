package press.linecaster.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;

/// The templates of `src/main/jte/site`, compiled at build into this package.
@Component
class Templates {

    private static final int CHUNK_BYTES = 16_384;
    /// Jetty gives up at 8 KiB for all header fields together.
    private static final int LONGEST_IN_HEADER = 500;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "press.linecaster.site");

    /// Fills a template.
    /// @param name of the file, without its ending
    /// @param page its one parameter
    Answer.Page page(String name, HtmlPage page) {
        return page(200, name, page);
    }

    Answer.Page page(int status, String name, HtmlPage page) {
        var output = new Utf8ByteOutput(CHUNK_BYTES);
        engine.render(name + ".jte", page, output);
        return new Answer.Page(status, "text/html;charset=utf-8", output.toByteArray(), null, headers(page.head()));
    }

    /// The feeds beside a page, also for programs that read no HTML.
    private static Map<String, String> headers(Head head) {
        if (head.feeds() == null || head.feeds().length() > LONGEST_IN_HEADER) return Map.of();
        return Map.of(
                "Link",
                Arrays.stream(FeedFormat.values())
                        .map(format -> format.link("alternate", format.beside(head.feeds())))
                        .collect(Collectors.joining(", ")));
    }
}
