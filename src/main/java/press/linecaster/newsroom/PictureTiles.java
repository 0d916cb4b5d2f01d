package press.linecaster.newsroom;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Ids;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaId;
import press.linecaster.media.Renditions;

/// Makes tiles of pictures and files.
@Component
class PictureTiles {

    private final Renditions renditions;
    private final Clock clock;

    PictureTiles(Renditions renditions, Clock clock) {
        this.renditions = renditions;
        this.clock = clock;
    }

    static String address(MediaId id) {
        return "/newsroom/pictures/" + Ids.inAddress(id.value());
    }

    List<PictureTile> of(List<Media> some) {
        return some.stream().map(this::of).toList();
    }

    PictureTile of(Media media) {
        return new PictureTile(
                media, address(media.id()), renditions.small(media).orElse(""), label(media), badge(media));
    }

    private static String label(Media media) {
        var caption = media.caption().plainText();
        return caption.isBlank() ? media.fileName() : caption;
    }

    private String badge(Media media) {
        if (media.rights().haveEndedAt(clock.instant())) return "Rights have ended";
        if (media.stored() == null) return "File missing";
        return media.kind() == Kind.PICTURE && media.alternative() == null ? "Needs words" : "";
    }
}
