package press.linecaster.articles;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;

/// Which pictures and files a body shows, by the `data-media` of the
/// [body vocabulary](../../../../../../docs/body-vocabulary.md). Pure.
final class UsedMedia {

    private static final String MARK = "data-media";

    private UsedMedia() {}

    /// In their order. Costs next to nothing where there are none.
    static Set<MediaId> of(SafeHtml body) {
        var used = new LinkedHashSet<MediaId>();
        if (!body.html().contains(MARK)) return used;
        for (var element : Jsoup.parseBodyFragment(body.html()).select("[" + MARK + "]"))
            Ids.parse(element.attr(MARK)).ifPresent(id -> used.add(new MediaId(id)));
        return used;
    }
}
