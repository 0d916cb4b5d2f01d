package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Manuscript;
import press.linecaster.kernel.Ids;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.newsroom.Checklist.Remark;

/// The pictures of an article, above its text and in it: which they are, and what is still missing about them.
@Component
class ArticlePictures {

    private final MediaLibrary library;
    private final PictureTiles tiles;
    private final Clock clock;

    ArticlePictures(MediaLibrary library, PictureTiles tiles, Clock clock) {
        this.library = library;
        this.tiles = tiles;
        this.clock = clock;
    }

    /// The main one.
    Optional<PictureTile> lead(Manuscript manuscript) {
        var id = manuscript.placement().leadPicture();
        return id == null ? Optional.empty() : library.find(id).map(tiles::of);
    }

    /// What is looked at before the article goes out.
    List<Remark> remarks(Manuscript manuscript) {
        var shown = shown(manuscript);
        return shown.isEmpty() ? List.of() : remarks(shown, library.find(shown.keySet()), clock.instant());
    }

    /// What the pictures of an article show, as said in the article itself, by their numbers; the main one first.
    private static Map<MediaId, String> shown(Manuscript manuscript) {
        var shown = new LinkedHashMap<MediaId, String>();
        var lead = manuscript.placement().leadPicture();
        if (lead != null) shown.put(lead, "");
        var html = manuscript.text().body().html();
        if (!html.contains("data-media")) return shown;
        for (var image : Jsoup.parseBodyFragment(html).select("img[data-media]"))
            Ids.parse(image.attr("data-media"))
                    .ifPresent(id -> shown.merge(new MediaId(id), image.attr("alt"), ArticlePictures::leastSaid));
        return shown;
    }

    private static String leastSaid(String one, String other) {
        return one.isBlank() ? one : other;
    }

    static List<Remark> remarks(Map<MediaId, String> shown, Map<MediaId, Media> known, Instant now) {
        var remarks = new ArrayList<Remark>();
        shown.forEach((id, words) -> {
            var media = known.get(id);
            if (media == null) remarks.add(new Remark(false, "A picture in the text is not in the library any more."));
            else remarks.addAll(remarks(media, words, now));
        });
        return remarks;
    }

    private static List<Remark> remarks(Media media, String words, Instant now) {
        var remarks = new ArrayList<Remark>();
        var name = media.fileName();
        var address = PictureTiles.address(media.id());
        if (words.isBlank() && media.alternative() == null)
            remarks.add(new Remark(
                    true,
                    name + ": say what it shows, for those who do not see it, or that it is decorative.",
                    address));
        if (media.rights().haveEndedAt(now))
            remarks.add(new Remark(true, name + ": the rights in it have ended, so readers do not see it.", address));
        if (media.credit() == null || media.credit().isBlank())
            remarks.add(new Remark(false, name + ": nobody is named as its maker.", address));
        return remarks;
    }
}
