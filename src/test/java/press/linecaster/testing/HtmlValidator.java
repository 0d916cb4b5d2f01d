package press.linecaster.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The validator of validator.nu, in this process: what is wrong with a page by the living standard of HTML,
/// with ARIA and RDFa Lite.
public final class HtmlValidator {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    private static final long STACK_BYTES = 64L << 20;

    private HtmlValidator() {}

    /// Errors and warnings, each with its line; empty for a valid page.
    public static List<String> problems(byte[] page) throws Exception {
        var problems = new FutureTask<>(() -> validate(page));
        // the schema language is matched by recursion
        new Thread(null, problems, "validator", STACK_BYTES).start();
        return problems.get();
    }

    private static List<String> validate(byte[] page) throws Exception {
        var problems = new ArrayList<String>();
        var handler = handler(problems);
        var validator = new SimpleDocumentValidator(true, false, false);
        validator.setUpMainSchema(HTML5, handler);
        validator.setUpValidatorAndParsers(handler, true, false);
        var source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding(StandardCharsets.UTF_8.name());
        validator.checkHtmlInputSource(source);
        return problems;
    }

    private static ErrorHandler handler(List<String> problems) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                problems.add("line " + problem.getLineNumber() + ": " + problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                warning(problem);
            }

            @Override
            public void fatalError(SAXParseException problem) {
                warning(problem);
            }
        };
    }
}
