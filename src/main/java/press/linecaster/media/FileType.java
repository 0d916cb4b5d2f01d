package press.linecaster.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import press.linecaster.media.Media.Kind;

/// The types of files that we take in. Which one a file is, its first bytes say, never its name.
enum FileType {
    JPEG(Kind.PICTURE, "image/jpeg", "jpg jpeg jpe"),
    PNG(Kind.PICTURE, "image/png", "png"),
    GIF(Kind.PICTURE, "image/gif", "gif"),
    WEBP(Kind.PICTURE, "image/webp", "webp"),
    BMP(Kind.PICTURE, "image/bmp", "bmp"),
    SVG(Kind.PICTURE, "image/svg+xml", "svg"),
    MP3(Kind.AUDIO, "audio/mpeg", "mp3"),
    OGG(Kind.AUDIO, "audio/ogg", "ogg oga opus"),
    WAV(Kind.AUDIO, "audio/wav", "wav"),
    M4A(Kind.AUDIO, "audio/mp4", "m4a"),
    FLAC(Kind.AUDIO, "audio/flac", "flac"),
    MP4(Kind.VIDEO, "video/mp4", "mp4 m4v"),
    MOV(Kind.VIDEO, "video/quicktime", "mov"),
    WEBM(Kind.VIDEO, "video/webm", "webm"),
    OGV(Kind.VIDEO, "video/ogg", "ogv"),
    PDF(Kind.DOCUMENT, "application/pdf", "pdf"),
    TEXT(Kind.DOCUMENT, "text/plain", "txt csv md"),
    DOCX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(Kind.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(Kind.DOCUMENT, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(Kind.DOCUMENT, "application/vnd.oasis.opendocument.presentation", "odp");

    private final Kind kind;
    private final String mediaType;
    /// Those that names carry, the usual one first, with spaces between.
    private final String extensions;

    FileType(Kind kind, String mediaType, String extensions) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    Kind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.split(" ")[0];
    }

    /// Made of pixels and decoded by us: readers get renditions of it.
    boolean isRaster() {
        return kind == Kind.PICTURE && this != SVG;
    }

    boolean canBeTransparent() {
        return this == PNG || this == GIF || this == WEBP;
    }

    /// Whether a file of this type begins with something that no other type begins with. The others are
    /// believed only when they were announced: a script is a fine plain text.
    boolean hasSignature() {
        return this != SVG && this != TEXT;
    }

    /// What may open in the browser; everything else is offered for saving.
    boolean opensInBrowser() {
        return kind != Kind.DOCUMENT || this == PDF || this == TEXT;
    }

    /// What a file may do when it is opened by its own address: nothing. A drawing may use its own styles and
    /// the pictures inside it. Chromium's viewer of PDF does not start in a sandbox, and is one.
    String contentSecurityPolicy() {
        return switch (this) {
            case SVG -> "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
            case PDF -> "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";
            default -> "default-src 'none'; sandbox";
        };
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /// What a file of this name claims to be.
    static Optional<FileType> ofName(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> List.of(type.extensions.split(" ")).contains(extension))
                .findFirst();
    }
}
