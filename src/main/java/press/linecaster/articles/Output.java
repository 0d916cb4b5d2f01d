package press.linecaster.articles;

/// Every way in which something of an article can reach a reader.
public enum Output {
    PAGE,
    TEASER,
    SEARCH,
    SUGGESTION,
    FEED,
    SITEMAP,
    NEWS_SITEMAP,
    API,
    SOCIAL_CARD,
    PICTURE,
    MAIL,
    STATIC_COPY
}
