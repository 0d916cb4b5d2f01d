package press.linecaster.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import press.linecaster.delivery.MadeAsset;
import press.linecaster.paper.Look;
import press.linecaster.paper.Look.Density;
import press.linecaster.paper.Look.Typeface;

/// The one stylesheet of the site: `site.css`, and after it the values that the paper's look gives to its tokens.
///
/// It is no page, so it reads the settings by itself: on a node that has never made a page it is asked for too.
/// Pages name it by a fingerprint of its content, and become stale with the settings ([Keys#PAPER]).
@Component
class Stylesheet implements MadeAsset {

    static final String NAME = "site.css";

    private final Modules modules;
    private volatile @Nullable Made last;

    Stylesheet(Modules modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String content() {
        var made = last;
        var look = look(made);
        if (made == null || !made.look().equals(look)) last = made = new Made(look, of(look));
        return made.css();
    }

    /// While the database is away pages are served as they were, and shall look as they did.
    private Look look(@Nullable Made made) {
        try {
            return modules.settings().paper().look();
        } catch (DataAccessException | TransactionException unreadable) {
            return made == null ? Look.STANDARD : made.look();
        }
    }

    static String of(Look look) {
        var css = new StringBuilder(AssetFile.text(NAME));
        if (look.typeface() != Typeface.SYSTEM)
            css.append(AssetFile.text("typeface-" + word(look.typeface()) + ".css"));
        if (look.density() != Density.REGULAR) css.append(AssetFile.text("density-" + word(look.density()) + ".css"));
        for (var scheme : Scheme.BOTH)
            css.append("@layer tokens { @media (prefers-color-scheme: %s) { :root { --accent-value: %s; } } }\n"
                    .formatted(scheme.title(), scheme.accent(look.accent())));
        return Css.shortened(css.toString());
    }

    /// The fonts that every page is set in, so that a browser may fetch them before it has read the stylesheet.
    static List<String> fonts(Look look) {
        return switch (look.typeface()) {
            case BROADSHEET -> List.of("fonts/broadsheet-text.woff2", "fonts/broadsheet-headline.woff2");
            case TABLOID -> List.of("fonts/tabloid-text.woff2", "fonts/tabloid-headline.woff2");
            case MODERN -> List.of("fonts/modern-text.woff2");
            case SYSTEM -> List.of();
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Made(Look look, String css) {}
}
