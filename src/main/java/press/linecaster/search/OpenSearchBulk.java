package press.linecaster.search;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes many documents at once. Each carries the position up to which it holds what has happened as its
/// version, and OpenSearch keeps what has a later one, so that nodes can write in any order and twice.
final class OpenSearchBulk {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Duration[] PAUSES = {Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(4)};
    private static final int TOO_BUSY = 429;
    private static final int OVERTAKEN = 409;
    private static final int MISSING = 404;

    private final OpenSearchConnection connection;
    private final String index;
    private final String path;

    /// @param index where to write to; an alias, so that a missing one is not made by writing to it
    OpenSearchBulk(OpenSearchConnection connection, String index) {
        this.connection = connection;
        this.index = index;
        this.path = index
                + "/_bulk?require_alias=true&filter_path=items.*.status,items.*.error,items.*._index,error,status";
    }

    /// @return the names of the indices that were written to
    /// @throws UncheckedIOException when one of them could not be written
    Set<String> write(Collection<Entry> entries, Collection<Long> gone, long position) {
        var written = new HashSet<String>();
        var batch = new ArrayList<byte[]>();
        var size = 0;
        for (var entry : entries) {
            var step = step("index", entry.id(), position, OpenSearchFields.document(entry));
            if (size + step.length > MOST_BYTES) {
                written.addAll(send(batch));
                batch.clear();
                size = 0;
            }
            batch.add(step);
            size += step.length;
        }
        for (var id : gone) batch.add(step("delete", id, position, null));
        if (!batch.isEmpty()) written.addAll(send(batch));
        return written;
    }

    /// One line, or two, about one article.
    private byte[] step(String what, long id, long position, @Nullable Map<String, Object> document) {
        var how = new LinkedHashMap<String, Object>();
        how.put("_id", Long.toString(id));
        how.put("version", position + 1); // versions begin at 0, and before everything is -1
        how.put("version_type", "external_gte");
        var lines = new ByteArrayOutputStream();
        lines.writeBytes(connection.json().writeValueAsBytes(Map.of(what, how)));
        lines.write('\n');
        if (document != null) {
            lines.writeBytes(connection.json().writeValueAsBytes(document));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private Set<String> send(List<byte[]> batch) {
        var written = new HashSet<String>();
        var left = batch;
        for (var pause = 0; ; pause++) {
            left = refused(left, written);
            if (left.isEmpty()) return written;
            if (pause == PAUSES.length)
                throw connection.failed(
                        "is too busy to take in " + left.size() + " of " + batch.size() + " articles", null);
            connection.pause(PAUSES[pause]);
        }
    }

    /// Sends a batch once.
    /// @param written gets the names of the indices that were written to
    /// @return what OpenSearch was too busy for
    private List<byte[]> refused(List<byte[]> batch, Set<String> written) {
        var body = new ByteArrayOutputStream();
        for (var step : batch) body.writeBytes(step);
        var answer = connection.tellLines(path, body.toByteArray());
        var answered = connection.fine("POST", path, answer);
        var items = answered.path("items");
        if (items.size() != batch.size())
            throw connection.failed("answers for " + items.size() + " of " + batch.size() + " articles", null);
        var refused = new ArrayList<byte[]>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i).iterator().next();
            if (isRefused(item)) refused.add(batch.get(i));
            else written.add(item.path("_index").asString(""));
        }
        return refused;
    }

    private boolean isRefused(JsonNode item) {
        var status = item.path("status").asInt(0);
        if (status == TOO_BUSY) return true;
        var isDone = status / 100 == 2 || status == OVERTAKEN || status == MISSING && !item.has("error");
        if (!isDone && OpenSearchConnection.isAboutNoIndex(item)) throw connection.lost(index);
        if (!isDone) throw connection.failed("cannot take in an article: " + OpenSearchConnection.reason(item), null);
        return false;
    }
}
