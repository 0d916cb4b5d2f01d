package press.linecaster.media;

/// The part of a picture that becomes its social card. A crop of fixed shape can move along one axis only, so
/// its place is one number in tenths: that keeps the addresses, and with them the files that anyone can have
/// made, few.
///
/// @param tenth 0 to 10, how far along the free axis
record CardCrop(int x, int y, int width, int height, int tenth) {

    static final int CARD_WIDTH = 1200;
    static final int CARD_HEIGHT = 630;
    static final int LAST = 10;

    /// The crop whose middle is as near to the focal point as it can be.
    static CardCrop around(int pictureWidth, int pictureHeight, double focalX, double focalY) {
        var centred = at(pictureWidth, pictureHeight, 0);
        var free = Math.max(pictureWidth - centred.width, pictureHeight - centred.height);
        if (free == 0) return centred;
        var start = pictureWidth > centred.width
                ? focalX * pictureWidth - centred.width / 2.0
                : focalY * pictureHeight - centred.height / 2.0;
        var share = Math.clamp(start / free, 0, 1);
        return at(pictureWidth, pictureHeight, (int) Math.round(share * LAST));
    }

    static CardCrop at(int pictureWidth, int pictureHeight, int tenth) {
        var scale = Math.min((double) pictureWidth / CARD_WIDTH, (double) pictureHeight / CARD_HEIGHT);
        var width = Math.clamp(Math.round(CARD_WIDTH * scale), 1, pictureWidth);
        var height = Math.clamp(Math.round(CARD_HEIGHT * scale), 1, pictureHeight);
        var x = (int) Math.round((pictureWidth - width) * tenth / (double) LAST);
        var y = (int) Math.round((pictureHeight - height) * tenth / (double) LAST);
        return new CardCrop(x, y, width, height, tenth);
    }

    /// Never larger than the crop itself.
    int cardWidth() {
        return Math.min(CARD_WIDTH, width);
    }

    int cardHeight() {
        return width <= CARD_WIDTH ? height : Math.max(1, Math.round((float) height * CARD_WIDTH / width));
    }

    String name() {
        return "card-" + tenth;
    }
}
