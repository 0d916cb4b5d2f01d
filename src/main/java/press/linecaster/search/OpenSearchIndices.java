package press.linecaster.search;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The indices of this paper in OpenSearch, which all nodes share: `<prefix>articles-<version>-<time>`. The
/// current one has the alias `<prefix>articles-<version>`, one in the making has an alias of its own that
/// ends with `-next`. The version is part of the alias, so that during an upgrade nodes of two versions can
/// run side by side.
///
/// @throws UncheckedIOException from each method that asks OpenSearch, when it cannot be asked
final class OpenSearchIndices implements Indices {

    /// Raised when fields or [Reduction] change: an index of another version is made anew.
    static final int VERSION = 1;

    private static final Logger log = LoggerFactory.getLogger(OpenSearchIndices.class);
    private static final String NEXT = "-next";
    private static final int OLDEST_SERVER = 3; // before, scores were another multiple of BM25
    /// Whoever makes an index writes to it more often than that.
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(15);
    /// As long nodes that have not been upgraded yet can go on with the index of their version.
    private static final Duration OLD_VERSIONS_STAY = Duration.ofDays(1);
    /// As long it is remembered that something was deleted, against nodes that write it late.
    private static final String DELETIONS_STAY = "1h";

    private final SearchProperties settings;
    private final int version;
    private final OpenSearchConnection connection;
    private final String family;
    private final String alias;
    private @Nullable OpenSearchIndex current;
    private @Nullable OpenSearchIndex inTheMaking;
    private boolean isServerKnown;
    private String trouble = "";

    OpenSearchIndices(SearchProperties settings) {
        this(settings, VERSION);
    }

    OpenSearchIndices(SearchProperties settings, int version) {
        this.settings = settings;
        this.version = version;
        connection = new OpenSearchConnection(settings);
        family = settings.prefix() + "articles-";
        alias = family + version;
    }

    @Override
    public Optional<SearchIndex> current() {
        if (current != null && isThere(current)) return Optional.of(current);
        current = null;
        checkServer();
        var answer = connection.look(alias);
        if (answer.isMissing()) return Optional.empty(); // the first start
        var named = connection.fine("GET", alias, answer);
        var names = List.copyOf(named.propertyNames());
        if (names.size() != 1) return unusable("the alias " + alias + " stands for " + String.join(" and ", names));
        var name = names.getFirst();
        var found =
                named.path(name).path("mappings").path("_meta").path("version").asInt(0);
        if (found != version) return unusable(name + " is of version " + found + ", not " + version);
        var index = new OpenSearchIndex(connection, alias, name);
        if (index.position() < 0) return unusable(name + " was never completed");
        current = index;
        return Optional.of(index);
    }

    private static boolean isThere(SearchIndex index) {
        try {
            return index.position() >= 0;
        } catch (IndexLost e) {
            return false;
        }
    }

    private Optional<SearchIndex> unusable(String why) {
        trouble = "The search index in OpenSearch could not be used (" + why + ").";
        log.atWarn().log("the search index in OpenSearch cannot be used and is made anew: {}", why);
        return Optional.empty();
    }

    private void checkServer() {
        if (isServerKnown) return;
        var about = connection.read("GET", "", null).path("version");
        var number = about.path("number").asString("");
        var major = number.replaceFirst("\\D.*", "");
        if (!about.path("distribution").asString("").equals("opensearch") || major.isEmpty())
            throw connection.failed(
                    "does not say that it is OpenSearch: is " + OpenSearchConnection.SETTING + " right?", null);
        if (Integer.parseInt(major) < OLDEST_SERVER)
            throw connection.failed("is of version " + number + "; " + OLDEST_SERVER + " or newer is needed", null);
        isServerKnown = true;
    }

    @Override
    public SearchIndex create() {
        checkServer();
        if (inTheMaking != null) drop(inTheMaking.index());
        inTheMaking = null;
        tidy();
        var name = alias + "-" + Long.toString(System.currentTimeMillis(), 36) + "-"
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36);
        connection.write(
                "PUT",
                name,
                Map.of(
                        "aliases", Map.of(name + NEXT, Map.of()),
                        "mappings", OpenSearchFields.mapping(version, settings.replicas() > 0),
                        "settings",
                                Map.of(
                                        "number_of_shards",
                                        settings.shards(),
                                        "number_of_replicas",
                                        settings.replicas(),
                                        "refresh_interval",
                                        "-1", // we say when
                                        "codec",
                                        "best_compression", // nobody reads what it keeps for a while
                                        "gc_deletes",
                                        DELETIONS_STAY)));
        var index = new OpenSearchIndex(connection, name + NEXT, name);
        index.isBeingMade(true);
        inTheMaking = index;
        return index;
    }

    /// All nodes ask and write to this one from now on, since they speak of it by the alias.
    @Override
    public void makeCurrent(SearchIndex index) {
        if (!(index instanceof OpenSearchIndex made) || made != inTheMaking)
            throw new IllegalArgumentException("only the index in the making can become the current one");
        var name = made.index();
        connection.write(
                "POST",
                "_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of("remove", Map.of("index", family + "*", "alias", alias, "must_exist", false)),
                                Map.of("add", Map.of("index", name, "alias", alias)),
                                Map.of("remove", Map.of("index", name, "alias", name + NEXT, "must_exist", false)))));
        made.isNow(alias);
        made.isBeingMade(false);
        current = made;
        inTheMaking = null;
        trouble = "";
    }

    @Override
    public void tidy() {
        try {
            var all = connection.read("GET", family + "*", null);
            for (var name : List.copyOf(all.propertyNames()))
                if (isLeftOver(name, all.path(name), isOld(all))) drop(name);
        } catch (UncheckedIOException e) {
            log.atWarn().setCause(e).log("old search indices cannot be removed from OpenSearch");
        }
    }

    /// Whether the current index of this version has been there for so long that all nodes should be of
    /// this version.
    private boolean isOld(JsonNode all) {
        for (var index : all)
            if (index.path("aliases").has(alias)) return age(index).compareTo(OLD_VERSIONS_STAY) > 0;
        return false;
    }

    private boolean isLeftOver(String name, JsonNode index, boolean isUpgraded) {
        var aliases = index.path("aliases");
        var itsVersion = index.path("mappings").path("_meta").path("version").asInt(0);
        if (itsVersion == 0 || !name.startsWith(family + itsVersion + "-")) return false; // not made by us
        if (itsVersion != version) return itsVersion < version && isUpgraded;
        if (inTheMaking != null && inTheMaking.index().equals(name) || aliases.has(alias)) return false;
        if (!aliases.has(name + NEXT)) return true;
        return age(index).compareTo(ABANDONED_AFTER) > 0
                && new OpenSearchIndex(connection, name, name).silence().compareTo(ABANDONED_AFTER) > 0;
    }

    private static Duration age(JsonNode index) {
        var made = index.path("settings").path("index").path("creation_date").asString("0");
        return Duration.ofMillis(System.currentTimeMillis() - Long.parseLong(made));
    }

    private void drop(String name) {
        var answer = connection.tell("DELETE", name, null);
        if (!answer.isMissing()) connection.fine("DELETE", name, answer);
        log.atInfo().addKeyValue("index", name).log("an old search index was removed from OpenSearch");
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        if (inTheMaking != null) dropUnfinished(inTheMaking);
        connection.close();
    }

    private void dropUnfinished(OpenSearchIndex index) {
        try {
            drop(index.index());
        } catch (UncheckedIOException e) {
            log.atInfo().setCause(e).log("an unfinished search index stays in OpenSearch for a while");
        }
    }
}
