package press.linecaster.search;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param opensearch where OpenSearch answers, as `https://search.example:9200`; absent where the index is
///     to be made by Lucene in the data folder
/// @param user and password for OpenSearch; empty where it wants none
/// @param prefix of the names of its indices, so that several papers can share it
/// @param patience how long a question to it may take
/// @param shards of its indices
/// @param replicas of each shard
@ConfigurationProperties("linecaster.search")
record SearchProperties(
        @Nullable URI opensearch,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("linecaster-") String prefix,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas) {

    SearchProperties {
        if (opensearch != null && (opensearch.getHost() == null || !isHttp(opensearch)))
            throw new IllegalArgumentException("linecaster.search.opensearch must be an address such as"
                    + " https://search.example:9200, without a name and a password");
        if (opensearch != null && (opensearch.getRawUserInfo() != null || opensearch.getRawQuery() != null))
            throw new IllegalArgumentException("linecaster.search.opensearch must have no name, no password and no"
                    + " question mark in it; linecaster.search.user and linecaster.search.password sign in");
        if (!prefix.matches("[a-z0-9][a-z0-9._-]{0,60}"))
            throw new IllegalArgumentException(
                    "linecaster.search.prefix must be small letters, digits, dots and dashes, was " + prefix);
        if (shards < 1) throw new IllegalArgumentException("linecaster.search.shards must be 1 or more, was " + shards);
        if (replicas < 0)
            throw new IllegalArgumentException("linecaster.search.replicas must be 0 or more, was " + replicas);
    }

    private static boolean isHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    /// Without the password.
    @Override
    public String toString() {
        return "SearchProperties[opensearch=" + opensearch + ", prefix=" + prefix + "]";
    }
}
