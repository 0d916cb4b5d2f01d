package press.linecaster.audience;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Ids;

/// @param countedBy who counts what is read. The pages must be the same on all nodes, and so must this
@ConfigurationProperties("linecaster.audience")
public record AudienceProperties(@DefaultValue("server") CountedBy countedBy) {

    /// Who counts what is read; never two of them.
    public enum CountedBy {
        /// the server, for each page that it serves
        SERVER,
        /// the pages themselves, for a paper behind a content delivery network that keeps them
        BEACON,
        /// nobody: there is no list of what is hot
        NOBODY
    }

    static final String BEACONS = "/-/read/";

    /// Where a page says that somebody looks at an article; null where pages say nothing.
    public @Nullable String beacon(ArticleId article) {
        return countedBy == CountedBy.BEACON ? BEACONS + Ids.inAddress(article.value()) : null;
    }
}
