package press.linecaster.delivery;

import press.linecaster.delivery.Compression.Effort;

/// The content codings in which a page is kept, the one that is usually smallest first.
enum Encoding {
    BR("br", "-b"),
    ZSTD("zstd", "-z"),
    GZIP("gzip", "-g"),
    IDENTITY("identity", "");

    private final String token;
    private final String tag;

    Encoding(String token, String tag) {
        this.token = token;
        this.tag = tag;
    }

    /// As in `Accept-Encoding` and `Content-Encoding`.
    String token() {
        return token;
    }

    /// What sets the entity tags of a page's variants apart.
    String tag(Effort effort) {
        return this != IDENTITY && effort == Effort.QUICK ? tag + "q" : tag;
    }
}
