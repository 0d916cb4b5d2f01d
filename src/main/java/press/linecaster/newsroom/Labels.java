package press.linecaster.newsroom;

import java.util.Locale;
import press.linecaster.articles.Text.Label;

/// What kinds of pieces are called on the screens.
final class Labels {

    private Labels() {}

    static String word(Label label) {
        return label.name().charAt(0) + label.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
