package press.linecaster.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// HTML that [Bodies] made for a page out of what was safe already: printed as it stands.
record Markup(String html) implements Content {

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
