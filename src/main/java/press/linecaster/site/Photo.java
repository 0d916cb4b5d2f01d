package press.linecaster.site;

import org.jspecify.annotations.Nullable;
import press.linecaster.media.Media;
import press.linecaster.media.Picture;
import press.linecaster.media.SocialCard;

/// A picture that can be shown.
///
/// @param card its crop for social networks; absent for drawings
record Photo(Media media, Picture picture, @Nullable SocialCard card) {}
