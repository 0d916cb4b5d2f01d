package press.linecaster.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A process that writes one entry after the other, each at a position of its own, until it is killed. It prints
/// each position that it has committed.
final class IndexingProcess {

    private IndexingProcess() {}

    public static void main(String[] arguments) {
        var settings = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.substring(2).split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        var indices = open(settings);
        var index = indices.create();
        index.commit(0);
        indices.makeCurrent(index);
        for (var position = 1L; true; position++) {
            index.write(List.of(Entries.of(position, "fire").entry()), List.of(), position);
            if (position % 3 != 0) continue;
            index.commit(position);
            System.out.println(position);
        }
    }

    static Indices open(Map<String, String> settings) {
        var folder = settings.get("folder");
        if (folder != null) return LuceneIndices.in(Path.of(folder));
        return new OpenSearchIndices(new SearchProperties(
                URI.create(settings.getOrDefault("address", "")),
                "",
                "",
                settings.getOrDefault("prefix", ""),
                Duration.ofSeconds(30),
                1,
                0));
    }
}
