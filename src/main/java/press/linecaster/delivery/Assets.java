package press.linecaster.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Compression.Effort;

/// Styles, fonts, scripts and icons: the files under `assets/` on the class path. Each has an address with a
/// fingerprint of its content, so that browsers may keep it for good, and is compressed as well as can be
/// when it is first asked for.
@Component
public class Assets {

    static final String PREFIX = "/assets/";

    /// What is not listed here is not served.
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.[a-z0-9]+");
    private static final Pattern FINGERPRINTED = Pattern.compile("(.+)\\.[0-9a-f]{8}(\\.[a-z0-9]+)");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?([A-Za-z0-9_./-]+)[\"']?\\s*\\)");

    private final PageMaker lasting = new PageMaker(Headers.ofLasting());
    private final PageMaker checked = new PageMaker(new Headers(false));
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, StoredPage> served = new ConcurrentHashMap<>();

    Assets() {}

    /// The path under which browsers may keep an asset for good.
    /// @param name below `assets/`, such as `site.css` or `fonts/serif.woff2`
    /// @throws IllegalArgumentException if there is no such asset
    public String address(String name) {
        var source = source(name);
        if (source == null) throw new IllegalArgumentException("there is no asset " + name);
        return source.address();
    }

    /// What is at a path if it is in memory already; costs a lookup.
    @Nullable
    StoredPage ready(String path) {
        return served.get(path);
    }

    /// What is at a path, also by its plain name; the first time this reads and compresses.
    @Nullable
    StoredPage at(String path) {
        var known = served.get(path);
        if (known != null) return known;
        var name = path.substring(PREFIX.length());
        var plain = FINGERPRINTED.matcher(name).replaceFirst("$1$2");
        var source = source(plain);
        if (source == null) return null;
        if (path.equals(source.address())) return served.computeIfAbsent(path, _ -> make(source, path, lasting));
        return name.equals(plain) ? served.computeIfAbsent(path, _ -> make(source, path, checked)) : null;
    }

    private @Nullable Source source(String name) {
        var known = sources.get(name);
        if (known != null) return known;
        var loaded = load(name, new HashSet<>());
        if (loaded != null) sources.put(name, loaded);
        return loaded;
    }

    /// @param above the styles that lead here, so that two which name each other do not lead in circles
    private @Nullable Source load(String name, Set<String> above) {
        var type = NAME.matcher(name).matches() ? TYPES.get(name.substring(name.lastIndexOf('.') + 1)) : null;
        if (type == null || !above.add(name)) return null;
        try (var in = Assets.class.getResourceAsStream(PREFIX + name)) {
            if (in == null) return null;
            var body = in.readAllBytes();
            return Source.of(name, type, type.startsWith("text/css") ? withAddresses(name, body, above) : body);
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + name + " cannot be read", e);
        }
    }

    /// Styles name fonts and pictures relative to themselves; browsers shall find those with fingerprints.
    private byte[] withAddresses(String name, byte[] styles, Set<String> above) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return REFERENCE
                .matcher(new String(styles, StandardCharsets.UTF_8))
                .replaceAll(reference -> {
                    var source = load(folder + reference.group(1), new HashSet<>(above));
                    return source == null
                            ? Matcher.quoteReplacement(reference.group())
                            : "url(" + source.address() + ")";
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static StoredPage make(Source source, String path, PageMaker maker) {
        var facts = PageMaker.facts(path, source.type(), source.body());
        var encodings = facts.isCompressible() ? List.of(Encoding.values()) : List.of(Encoding.IDENTITY);
        var variants = new ArrayList<Variant>();
        for (var encoding : encodings)
            if (Compression.knows(encoding)) variants.add(maker.variant(facts, encoding, Effort.BEST, source.body()));
        return new StoredPage(facts, variants);
    }

    /// @param address with the fingerprint
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Source(String address, String type, byte[] body) {

        static Source of(String name, String type, byte[] body) {
            var dot = name.lastIndexOf('.');
            var fingerprint = PageMaker.fingerprint(body);
            return new Source(PREFIX + name.substring(0, dot) + "." + fingerprint + name.substring(dot), type, body);
        }
    }
}
