package press.linecaster.search;

import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Text;

/// What kind of thing was found: an article by its label, or a standing page.
public enum Kind {
    NEWS,
    ANALYSIS,
    OPINION,
    EXPLAINER,
    INVESTIGATION,
    INTERVIEW,
    REVIEW,
    SPONSORED,
    PAGE;

    static Kind of(Manuscript manuscript) {
        return manuscript.form() == Manuscript.Form.PAGE
                ? PAGE
                : of(manuscript.text().label());
    }

    private static Kind of(Text.Label label) {
        return switch (label) {
            case NEWS -> NEWS;
            case ANALYSIS -> ANALYSIS;
            case OPINION -> OPINION;
            case EXPLAINER -> EXPLAINER;
            case INVESTIGATION -> INVESTIGATION;
            case INTERVIEW -> INTERVIEW;
            case REVIEW -> REVIEW;
            case SPONSORED -> SPONSORED;
        };
    }
}
