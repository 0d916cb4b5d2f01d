package press.linecaster.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import press.linecaster.media.Description;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;

/// The files of the old site as they are known here. A file that a body shows and the export does not list
/// is registered when it is first seen.
///
/// Safe from several threads.
final class Uploads implements Pictures {

    /// What WordPress appends to the names of the sizes that it makes.
    private static final Pattern SIZE =
            Pattern.compile("(-\\d{1,5}x\\d{1,5}|-scaled|-rotated)(?=\\.[A-Za-z0-9]{2,5}$)");

    private final OldSite site;
    private final MediaLibrary library;
    private final Map<String, Media> byId = new HashMap<>();
    private final Map<String, MediaId> byFile = new HashMap<>();
    private final Map<MediaId, String> alternatives = new HashMap<>();
    private final Map<String, List<String>> byItem = new HashMap<>();
    private final Map<MediaId, String> all = new LinkedHashMap<>();

    Uploads(OldSite site, MediaLibrary library) {
        this.site = site;
        this.library = library;
    }

    /// An attachment that has come in.
    synchronized void know(Wxr.Item attachment, Media media) {
        byId.putIfAbsent(attachment.id(), media);
        var address = attachment.attachmentUrl().isEmpty() ? attachment.guid() : attachment.attachmentUrl();
        know(address, media);
        if (media.kind() == Media.Kind.PICTURE)
            byItem.computeIfAbsent(attachment.parent(), parent -> new ArrayList<>())
                    .add(attachment.id());
    }

    private void know(String address, Media media) {
        byFile.putIfAbsent(file(address), media.id());
        byFile.putIfAbsent(original(file(address)), media.id());
        all.putIfAbsent(media.id(), address);
        var words = media.alternative();
        if (words != null && !words.isEmpty()) alternatives.put(media.id(), words);
    }

    /// Everything that is known, with its address over there.
    synchronized Map<MediaId, String> all() {
        return all;
    }

    @Override
    public synchronized Optional<MediaId> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Media::id);
    }

    @Override
    public synchronized Optional<MediaId> byAddress(String address) {
        if (address.isBlank() || address.startsWith("data:") || address.startsWith("#")) return Optional.empty();
        var file = file(address);
        var known = byFile.get(file);
        if (known == null) known = byFile.get(original(file));
        if (known != null) return isUpload(address) || file.indexOf('/') > 0 ? Optional.of(known) : Optional.empty();
        return isUpload(address) ? Optional.of(register(address, original(file))) : Optional.empty();
    }

    @Override
    public synchronized List<String> of(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    @Override
    public synchronized String figure(String id) {
        var media = byId.get(id);
        if (media == null) return "";
        var caption = media.caption().isEmpty()
                ? ""
                : "<figcaption>" + media.caption().html() + "</figcaption>";
        return "<figure><img class=\"wp-image-" + id + "\">" + caption + "</figure>";
    }

    @Override
    public synchronized String player(String id) {
        var media = byId.get(id);
        if (media == null || media.originalUrl() == null) return "";
        var element = media.kind() == Media.Kind.VIDEO ? "video" : "audio";
        return "<figure><%s src=\"%s\"></%s><figcaption>%s</figcaption></figure>"
                .formatted(
                        element,
                        Markup.escaped(media.originalUrl()),
                        element,
                        Markup.escaped(media.title() == null ? media.fileName() : media.title()));
    }

    @Override
    public synchronized String alternative(MediaId media) {
        return alternatives.getOrDefault(media, "");
    }

    /// Whether an address is a file that the old site kept.
    private boolean isUpload(String address) {
        var path = OldSite.path(address).orElse("");
        if (!FILE.matcher(path).find()) return false;
        return site.isOurs(address) || path.contains("/wp-content/uploads/");
    }

    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.(jpe?g|png|gif|webp|avif|svg|bmp|mp3|m4a|ogg|wav|flac|mp4|m4v|webm|ogv|mov)(\\?|$)");

    private MediaId register(String address, String file) {
        var absolute = absolute(address);
        var media = library.findByOriginal(absolute)
                .orElseGet(() -> library.register(
                        newMedia(absolute, file.substring(file.lastIndexOf('/') + 1), Description.NONE)));
        know(address, media);
        return media.id();
    }

    private String absolute(String address) {
        if (address.startsWith("http")) return SIZE.matcher(address).replaceAll("");
        if (address.startsWith("//")) return "https:" + SIZE.matcher(address).replaceAll("");
        var host = site.source().indexOf('/') < 0
                ? site.source()
                : site.source().substring(0, site.source().indexOf('/'));
        return "http://" + host + (address.startsWith("/") ? "" : "/")
                + SIZE.matcher(address).replaceAll("");
    }

    static NewMedia newMedia(String address, String fileName, Description description) {
        var named = NewMedia.named(fileName.isEmpty() ? "file" : fileName, description);
        return new NewMedia(named.fileName(), named.mediaType(), address.isEmpty() ? null : address, description);
    }

    /// The name of a file within the folder of uploads, or its whole path where it is not in one.
    static String file(String address) {
        var path = path(address);
        var uploads = path.lastIndexOf("/uploads/");
        if (uploads >= 0) return path.substring(uploads + 9);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /// The path of an address, decoded.
    static String path(String address) {
        var path = OldSite.path(address).orElse(address);
        var query = path.indexOf('?');
        if (query >= 0) path = path.substring(0, query);
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a percent sign that encodes nothing belongs to the name
        }
    }

    /// The file that WordPress made this size of.
    static String original(String file) {
        return SIZE.matcher(file).replaceAll("");
    }
}
