package press.linecaster.exchange;

import java.util.List;
import java.util.Optional;
import press.linecaster.media.MediaId;

/// What is known of the media of the old site, for those who write bodies.
interface Pictures {

    /// The attachment with this id over there.
    Optional<MediaId> byId(String id);

    /// The attachment, or other file of the old site, at this address. Sizes made by WordPress are the
    /// original's.
    Optional<MediaId> byAddress(String address);

    /// Ids over there of the pictures that were uploaded to an item, in order.
    List<String> of(String item);

    /// An attachment as HTML, as WordPress's editor would have written it; empty for one that is not known.
    String figure(String id);

    /// Likewise for sound or motion.
    String player(String id);

    /// What its picture shows in words, as the library has it.
    String alternative(MediaId media);
}
