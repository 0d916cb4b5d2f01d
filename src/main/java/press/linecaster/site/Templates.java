package press.linecaster.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;

/// The templates of `src/main/jte/site`, compiled at build into this package.
@Component
class Templates {

    private static final int CHUNK_BYTES = 16_384;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "press.linecaster.site");

    /// Fills a template.
    /// @param name of the file, without its ending
    /// @param page its one parameter
    Answer page(String name, Object page) {
        return page(200, name, page);
    }

    Answer page(int status, String name, Object page) {
        var output = new Utf8ByteOutput(CHUNK_BYTES);
        engine.render(name + ".jte", page, output);
        return new Answer.Page(status, "text/html;charset=utf-8", output.toByteArray(), null, Map.of());
    }
}
