package press.linecaster.delivery;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Compression.Effort;

/// Styles, fonts, scripts and icons: the files under `assets/` on the class path, and what is made ([MadeAsset]).
/// Each has an address with a fingerprint of its content, so that browsers may keep it for good, and is compressed
/// as well as can be when it is first asked for.
///
/// Pages outlive what they name: copies in caches, and those of the version before while the next one is started
/// on one machine after another. So an address with the fingerprint of another content answers with the present one,
/// to be checked each time. Nothing is kept for such an address, so guessing fingerprints fills no memory.
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
    /// A line of a script with nothing but a remark; ours have no texts of several lines that one could stand in.
    private static final Pattern REMARK = Pattern.compile("(?m)^ *//.*\\R");
    private static final Pattern FINGERPRINTED = Pattern.compile("(.+)\\.[0-9a-f]{8}(\\.[a-z0-9]+)");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?([A-Za-z0-9_./-]+)[\"']?\\s*\\)");

    private final PageMaker lasting = new PageMaker(Headers.ofLasting());
    private final PageMaker checked = new PageMaker(new Headers(false));
    private final Map<String, MadeAsset> made;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    /// By their addresses: for good, and what stands at all other addresses of the same asset.
    private final Map<String, StoredPage> served = new ConcurrentHashMap<>();

    private final Map<String, StoredPage> servedElsewhere = new ConcurrentHashMap<>();

    Assets(List<MadeAsset> made) {
        this.made = made.stream().collect(Collectors.toMap(MadeAsset::name, Function.identity()));
    }

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

    /// What is at a path, also by its plain name or a former fingerprint; the first time this reads and compresses.
    @Nullable
    StoredPage at(String path) {
        var known = served.get(path);
        if (known != null) return known;
        var name = path.substring(PREFIX.length());
        var source = source(FINGERPRINTED.matcher(name).replaceFirst("$1$2"));
        if (source == null) return null;
        var address = source.address();
        return path.equals(address)
                ? served.computeIfAbsent(address, _ -> make(source, lasting))
                : servedElsewhere.computeIfAbsent(address, _ -> make(source, checked));
    }

    private @Nullable Source source(String name) {
        var maker = made.get(name);
        if (maker != null) return present(maker);
        var known = sources.get(name);
        if (known != null) return known;
        var loaded = load(name, new HashSet<>());
        if (loaded != null) sources.put(name, loaded);
        return loaded;
    }

    /// Keeps what is made now, and of what was made before nothing.
    private Source present(MadeAsset asset) {
        var source = source(asset.name(), asset.content().getBytes(StandardCharsets.UTF_8), new HashSet<>());
        var before = sources.put(asset.name(), source);
        if (before != null && !before.address().equals(source.address())) {
            served.remove(before.address());
            servedElsewhere.remove(before.address());
        }
        return source;
    }

    /// @param above the styles that lead here, so that two which name each other do not lead in circles
    private @Nullable Source load(String name, Set<String> above) {
        if (!NAME.matcher(name).matches() || !TYPES.containsKey(ending(name)) || !above.add(name)) return null;
        try (var in = Assets.class.getResourceAsStream(PREFIX + name)) {
            return in == null ? null : source(name, in.readAllBytes(), above);
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + name + " cannot be read", e);
        }
    }

    private Source source(String name, byte[] body, Set<String> above) {
        var type = requireNonNull(TYPES.get(ending(name)), name);
        return Source.of(
                name,
                type,
                switch (ending(name)) {
                    case "css" -> withAddresses(name, body, above);
                    case "js" -> withoutRemarks(body);
                    default -> body;
                });
    }

    /// A script without the lines that explain it to those who read the sources: readers need not wait for them.
    private static byte[] withoutRemarks(byte[] script) {
        return REMARK.matcher(new String(script, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Styles name fonts and pictures relative to themselves; browsers shall find those with fingerprints.
    private byte[] withAddresses(String name, byte[] styles, Set<String> above) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return REFERENCE
                .matcher(new String(styles, StandardCharsets.UTF_8))
                .replaceAll(reference -> {
                    var source = named(folder + reference.group(1), new HashSet<>(above));
                    return source == null
                            ? Matcher.quoteReplacement(reference.group())
                            : "url(" + source.address() + ")";
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Styles are not kept here, since one that names itself was not read to the end.
    private @Nullable Source named(String name, Set<String> above) {
        var known = sources.get(name);
        if (known != null) return known;
        var loaded = load(name, above);
        if (loaded != null && !loaded.type().startsWith("text/css")) sources.put(name, loaded);
        return loaded;
    }

    private static StoredPage make(Source source, PageMaker maker) {
        var facts = PageMaker.facts(source.address(), source.type(), source.body());
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
