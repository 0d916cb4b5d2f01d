package press.linecaster.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what a file is from how it begins.
final class Signatures {

    /// How much of a file is looked at, in bytes. Office documents name their main part within their first
    /// entries.
    static final int HEAD = 64 * 1024;

    private static final String ZIP_ENTRY = "PK\u0003\u0004";
    private static final int ZIP_NAME_LENGTH_AT = 26;
    private static final int ZIP_NAME_AT = 30;
    private static final Map<String, FileType> OOXML =
            Map.of("word/", FileType.DOCX, "xl/", FileType.XLSX, "ppt/", FileType.PPTX);
    /// Brands of ISO base media files (ISO/IEC 14496-12) that are films; others are mostly pictures (AVIF,
    /// HEIC).
    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VP", "dash", "MSNV", "3gp4",
            "3gp5", "mp71");

    private Signatures() {}

    /// @param head the first [#HEAD] bytes, or all if there are fewer
    static Optional<FileType> typeOf(byte[] head) {
        var text = new String(head, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(FileType.JPEG);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(FileType.PNG);
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return Optional.of(FileType.GIF);
        if (text.startsWith("BM") && isBitmap(head)) return Optional.of(FileType.BMP);
        if (text.startsWith("RIFF")) return ofRiff(text);
        if (text.startsWith("OggS")) return ofOgg(text);
        if (text.startsWith("fLaC")) return Optional.of(FileType.FLAC);
        if (text.startsWith("ID3") || isMp3Frame(head)) return Optional.of(FileType.MP3);
        if (text.startsWith("ftyp", 4)) return ofBrand(text);
        if (text.startsWith("\u001aE\u00df\u00a3")) return ofMatroska(text);
        if (text.startsWith("%PDF-")) return Optional.of(FileType.PDF);
        if (text.startsWith(ZIP_ENTRY)) return ofZip(text);
        return ofText(head);
    }

    /// A known size of the header that follows the file header; "BM" alone begins many texts.
    private static boolean isBitmap(byte[] head) {
        return head.length > 18 && head[15] == 0 && head[16] == 0 && head[17] == 0 && head[14] >= 12;
    }

    private static Optional<FileType> ofRiff(String text) {
        if (text.startsWith("WEBP", 8)) return Optional.of(FileType.WEBP);
        return text.startsWith("WAVE", 8) ? Optional.of(FileType.WAV) : Optional.empty();
    }

    private static Optional<FileType> ofOgg(String text) {
        var firstPages = text.substring(0, Math.min(text.length(), 4096));
        if (firstPages.contains("\u0080theora")) return Optional.of(FileType.OGV);
        var isSound = firstPages.contains("\u0001vorbis")
                || firstPages.contains("OpusHead")
                || firstPages.contains("\u007fFLAC")
                || firstPages.contains("Speex   ");
        return isSound ? Optional.of(FileType.OGG) : Optional.empty();
    }

    /// MPEG version 1 or 2, layer III, with a bit rate and a sampling rate that exist.
    private static boolean isMp3Frame(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff || (head[1] & 0xe6) != 0xe2 || (head[1] & 0x18) == 0x08)
            return false;
        var bitRate = head[2] >> 4 & 0xf;
        return bitRate != 0 && bitRate != 0xf && (head[2] & 0xc) != 0xc;
    }

    private static Optional<FileType> ofBrand(String text) {
        if (text.length() < 12) return Optional.empty();
        var brand = text.substring(8, 12);
        if (brand.equals("M4A ") || brand.equals("M4B ")) return Optional.of(FileType.M4A);
        if (brand.equals("qt  ")) return Optional.of(FileType.MOV);
        return FILM_BRANDS.contains(brand) ? Optional.of(FileType.MP4) : Optional.empty();
    }

    private static Optional<FileType> ofMatroska(String text) {
        var header = text.substring(0, Math.min(text.length(), 64));
        return header.contains("webm") ? Optional.of(FileType.WEBM) : Optional.empty();
    }

    private static Optional<FileType> ofZip(String text) {
        for (var at = 0; at >= 0 && at + ZIP_NAME_AT < text.length(); at = text.indexOf(ZIP_ENTRY, at + 4)) {
            var length = text.charAt(at + ZIP_NAME_LENGTH_AT) | text.charAt(at + ZIP_NAME_LENGTH_AT + 1) << 8;
            var name = text.substring(at + ZIP_NAME_AT, Math.min(text.length(), at + ZIP_NAME_AT + length));
            if (at == 0 && name.equals("mimetype")) return ofOpenDocument(text.substring(ZIP_NAME_AT + length));
            for (var folder : OOXML.entrySet())
                if (name.startsWith(folder.getKey())) return Optional.of(folder.getValue());
        }
        return Optional.empty();
    }

    /// OpenDocument part 2, section 3.3: the first entry says the media type, uncompressed.
    private static Optional<FileType> ofOpenDocument(String content) {
        for (var type : Set.of(FileType.ODT, FileType.ODS, FileType.ODP))
            if (content.startsWith(type.mediaType() + "PK")) return Optional.of(type);
        return Optional.empty();
    }

    private static Optional<FileType> ofText(byte[] head) {
        var start = head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb ? 3 : 0;
        var text = utf8(head, start);
        if (text == null) return Optional.empty();
        if (isSvg(text)) return Optional.of(FileType.SVG);
        var isPlain = text.codePoints().allMatch(c -> c >= ' ' && c != 0x7f || c == '\t' || c == '\n' || c == '\r');
        return isPlain && !text.stripLeading().startsWith("<") ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    /// Whether the root of this XML document is `svg`, after declaration, comments, instructions and document
    /// type.
    private static boolean isSvg(String text) {
        var at = 0;
        while (at >= 0) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            if (text.startsWith("<?", at)) at = after("?>", text, at);
            else if (text.startsWith("<!--", at)) at = after("-->", text, at);
            else if (text.startsWith("<!DOCTYPE", at)) at = afterDocumentType(text, at);
            else
                return text.startsWith("<svg", at)
                        && text.length() > at + 4
                        && " \t\r\n/>".indexOf(text.charAt(at + 4)) >= 0;
        }
        return false;
    }

    private static int afterDocumentType(String text, int at) {
        var end = text.indexOf('>', at);
        var subset = text.indexOf('[', at);
        return subset >= 0 && subset < end ? after(">", text, text.indexOf(']', subset)) : after(">", text, at);
    }

    private static int after(String mark, String text, int at) {
        var found = at < 0 ? -1 : text.indexOf(mark, at);
        return found < 0 ? -1 : found + mark.length();
    }

    /// The last character may be cut by the end of the head.
    private static @Nullable String utf8(byte[] head, int start) {
        var end = head.length;
        for (var back = 0; head.length == HEAD && back < 3 && (head[end - 1] & 0xc0) == 0x80; back++) end--;
        if (head.length == HEAD && (head[end - 1] & 0xc0) == 0xc0) end--;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(head, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
