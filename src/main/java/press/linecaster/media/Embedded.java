package press.linecaster.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// What a picture's file says beside its pixels, as far as we use it. Whatever is damaged or odd in there
/// counts as absent: a picture is never refused for it.
///
/// @param orientation as EXIF numbers it, 1 (upright) to 8
/// @param caption what the photographer wrote, never what the camera did
/// @param credit who made it, or else who holds the rights
/// @param profile the colours that the numbers of the pixels mean, where the decoder does not tell;
///     absent: sRGB
record Embedded(
        int orientation,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable ICC_Profile profile) {

    static final Embedded NOTHING = new Embedded(1, null, null, null);

    private static final int LONGEST_CAPTION = 2000;
    private static final int LONGEST_CREDIT = 500;
    private static final int LARGEST_PROFILE = 4 << 20;
    private static final String EXIF_PREAMBLE = "Exif\0\0";
    private static final List<JpegSegmentMetadataReader> READERS =
            List.of(new ExifReader(), new PhotoshopReader(), new IptcReader());
    /// What cameras write into the fields that are meant for people.
    private static final Pattern CAMERA_WORDS = Pattern.compile(
            "(?i).*\\b(digital (still )?camera|dsc|dig ?cam(era)?|charset=.*|exif.*|untitled|by .* user)\\b.*");

    static Embedded of(FileType type, byte[] file) {
        try {
            return switch (type) {
                case JPEG -> of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), READERS), null);
                case PNG -> ofPng(Chunks.ofPng(file));
                case WEBP -> ofWebp(Chunks.ofWebp(file));
                default -> NOTHING;
            };
        } catch (IOException | JpegProcessingException | RuntimeException e) {
            return NOTHING;
        }
    }

    private static Embedded ofPng(Chunks chunks) {
        var profile = chunks.first("iCCP")
                .map(chunk -> chunks.first("sRGB").isPresent() ? null : unpackedProfile(chunk.bytes()))
                .orElse(null);
        var exif = chunks.first("eXIf").map(Chunks.Chunk::bytes).orElse(null);
        return of(exif(exif), profile);
    }

    private static Embedded ofWebp(Chunks chunks) {
        var profile = chunks.first("ICCP").map(chunk -> profile(chunk.bytes())).orElse(null);
        var exif = chunks.first("EXIF").map(Chunks.Chunk::bytes).orElse(null);
        return of(exif(exif), profile);
    }

    private static Metadata exif(byte @Nullable [] block) {
        var metadata = new Metadata();
        if (block == null) return metadata;
        var hasPreamble =
                new String(block, 0, Math.min(6, block.length), StandardCharsets.ISO_8859_1).equals(EXIF_PREAMBLE);
        try {
            new ExifReader().extract(new ByteArrayReader(block, hasPreamble ? EXIF_PREAMBLE.length() : 0), metadata);
        } catch (RuntimeException e) {
            return new Metadata();
        }
        return metadata;
    }

    private static Embedded of(Metadata metadata, @Nullable ICC_Profile profile) {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        var orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        var caption =
                firstOf(text(iptc, IptcDirectory.TAG_CAPTION), text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION));
        var credit = firstOf(
                text(iptc, IptcDirectory.TAG_CREDIT),
                text(iptc, IptcDirectory.TAG_BY_LINE),
                text(exif, ExifIFD0Directory.TAG_ARTIST),
                text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                text(exif, ExifIFD0Directory.TAG_COPYRIGHT));
        return new Embedded(
                orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation,
                Texts.cut(caption, LONGEST_CAPTION),
                Texts.cut(credit, LONGEST_CREDIT),
                profile);
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        var text = directory == null ? null : directory.getString(tag);
        if (text == null) return null;
        var words = text.replaceAll("[\\p{Cntrl}\\s\\ufffd]+", " ").strip();
        return words.isEmpty() || CAMERA_WORDS.matcher(words).matches() ? null : words;
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// A PNG's profile: a name, a zero, the compression method, the profile as a zlib stream.
    private static @Nullable ICC_Profile unpackedProfile(byte[] chunk) {
        var start = 0;
        while (start < chunk.length && chunk[start] != 0) start++;
        if (start + 2 >= chunk.length) return null;
        var inflater = new Inflater();
        try {
            inflater.setInput(chunk, start + 2, chunk.length - start - 2);
            var unpacked = new byte[LARGEST_PROFILE];
            var length = inflater.inflate(unpacked);
            return inflater.finished() ? profile(Arrays.copyOf(unpacked, length)) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static @Nullable ICC_Profile profile(byte[] data) {
        try {
            var profile = ICC_Profile.getInstance(data);
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? profile : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
