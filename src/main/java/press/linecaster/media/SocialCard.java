package press.linecaster.media;

/// A picture cropped to the shape that social networks show (1.91 to 1), around its focal point.
///
/// @param widthPx at most 1,200
/// @param heightPx at most 630
public record SocialCard(String address, int widthPx, int heightPx) {}
