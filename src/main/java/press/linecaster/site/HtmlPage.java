package press.linecaster.site;

/// What the template of a whole page is filled with.
interface HtmlPage {

    Head head();
}
