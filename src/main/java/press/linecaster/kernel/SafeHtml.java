package press.linecaster.kernel;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// HTML that is safe to show as it stands: the type is the proof. The only ways to make one are [#clean],
/// [#text] and [#paragraphs]. A template prints it unescaped.
public final class SafeHtml implements Content {

    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /// Cleans HTML of whatever origin to the vocabulary of bodies (see `docs/body-vocabulary.md`). Stable:
    /// cleaning what was cleaned changes nothing. Never throws for any input.
    public static SafeHtml clean(String html) {
        return clean(html, ignored -> {});
    }

    /// Likewise, and says what it had to take away.
    /// @param removed told of each thing by its kind, such as `element script` or `attribute onclick`
    public static SafeHtml clean(String html, Consumer<String> removed) {
        return html.isEmpty() ? EMPTY : stored(BodyCleaner.clean(html, removed));
    }

    /// Likewise, for what has been parsed already.
    /// @param body whose children are cleaned; it is left as it is
    public static SafeHtml clean(Element body, Consumer<String> removed) {
        return stored(BodyCleaner.clean(body, removed));
    }

    /// Plain text as HTML: escaped, nothing else.
    public static SafeHtml text(String text) {
        return new SafeHtml(org.jsoup.nodes.Entities.escape(text));
    }

    /// Plain text as paragraphs: an empty line ends one, and other line breaks stay.
    /// @param text as [PlainText#lines] gives it
    public static SafeHtml paragraphs(String text) {
        if (text.isBlank()) return EMPTY;
        return clean(text.lines()
                .map(line -> line.isBlank() ? "</p><p>" : org.jsoup.nodes.Entities.escape(line) + "<br>")
                .collect(Collectors.joining("", "<p>", "</p>"))
                .replace("<br></p>", "</p>"));
    }

    /// Takes back what [#html] gave out and the store has kept. For stores only: nothing is checked again.
    public static SafeHtml stored(String html) {
        return html.isEmpty() ? EMPTY : new SafeHtml(html);
    }

    public String html() {
        return html;
    }

    /// The text alone, with single spaces.
    public String plainText() {
        return BodyText.of(html).orElseGet(() -> Jsoup.parseBodyFragment(html).text());
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml safe && safe.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
