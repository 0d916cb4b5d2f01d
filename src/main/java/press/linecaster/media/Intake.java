package press.linecaster.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.Media.Stored;

/// Takes bytes from strangers into the [FileStore]: finds out what they are from themselves, proves it by
/// decoding, and keeps of a drawing or a moving picture only the cleaned file, since readers get that very
/// file.
@Component
class Intake {

    /// A drawing is held in memory several times while it is cleaned, and larger ones are photographs in
    /// disguise.
    private static final DataSize LARGEST_DRAWING = DataSize.ofMegabytes(4);

    private static final Set<String> TEXT_TYPES = Set.of("text/plain", "text/csv", "text/markdown");

    private final FileStore files;
    private final Darkroom darkroom;
    private final MediaProperties limits;

    Intake(FileStore files, Darkroom darkroom, MediaProperties limits) {
        this.files = files;
        this.darkroom = darkroom;
        this.limits = limits;
    }

    /// What was kept.
    record Kept(FileType type, Stored stored, Embedded embedded) {}

    /// Of anything that is taken in.
    DataSize largest() {
        return limits.largestPicture().compareTo(limits.largestFile()) > 0
                ? limits.largestPicture()
                : limits.largestFile();
    }

    /// What was kept has its row by now; see [FileStore#settled].
    void settled(Kept kept) {
        files.settled(kept.stored().sha256());
    }

    /// @param claimed the media type that whoever brings the bytes gives
    /// @param kinds what can be taken
    Kept keep(InputStreamSource source, String claimed, Set<Kind> kinds) throws Refusal, IOException {
        var arrived = files.incoming();
        try (var bytes = source.getInputStream()) {
            var head = bytes.readNBytes(Signatures.HEAD);
            var type = type(head, claimed);
            if (!kinds.contains(type.kind())) throw unknown();
            copy(head, bytes, limit(type), arrived);
            return switch (type) {
                case SVG -> keepDrawing(arrived);
                case GIF, WEBP, JPEG, PNG, BMP -> keepPicture(type, arrived);
                default -> new Kept(type, stored(arrived, 0, 0, Form.FILE), Embedded.NOTHING);
            };
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private static FileType type(byte[] head, String claimed) throws Refusal {
        if (head.length == 0) throw new Refusal(Reason.EMPTY, "The file is empty.");
        var type = Signatures.typeOf(head).orElseThrow(Intake::unknown);
        var isAnnounced = type == FileType.TEXT
                ? TEXT_TYPES.contains(claimed)
                : type.mediaType().equals(claimed);
        if (!type.hasSignature() && !isAnnounced) throw unknown();
        return type;
    }

    private static Refusal unknown() {
        return new Refusal(Reason.NOT_A_KNOWN_TYPE, "The content of the file is of no type that can be taken.");
    }

    private DataSize limit(FileType type) {
        if (type == FileType.SVG) return LARGEST_DRAWING;
        return type.kind() == Kind.PICTURE ? limits.largestPicture() : limits.largestFile();
    }

    private static void copy(byte[] head, InputStream rest, DataSize limit, Path into) throws Refusal, IOException {
        try (var out = Files.newOutputStream(into)) {
            out.write(head);
            var left = limit.toBytes() - head.length;
            var buffer = new byte[Signatures.HEAD];
            for (int read; (read = rest.read(buffer)) >= 0; left -= read) {
                if (read > left)
                    throw new Refusal(
                            Reason.TOO_LARGE, "The file has more than " + limit.toMegabytes() + " megabytes.");
                out.write(buffer, 0, read);
            }
        }
    }

    private Kept keepDrawing(Path arrived) throws Refusal, IOException {
        var cleaned = SvgCleaner.clean(Files.readAllBytes(arrived));
        Files.writeString(arrived, cleaned.svg(), StandardCharsets.UTF_8);
        var size = cleaned.size();
        return new Kept(FileType.SVG, stored(arrived, size.width(), size.height(), Form.FILE), Embedded.NOTHING);
    }

    private Kept keepPicture(FileType type, Path arrived) throws Refusal, IOException {
        var file = Files.readAllBytes(arrived);
        var proof = darkroom.prove(type, file);
        var moves = false;
        if (type == FileType.GIF) {
            var gif = Gif.read(file);
            moves = gif.frames() > 1;
            Files.write(arrived, gif.cleaned());
        } else if (type == FileType.WEBP) {
            var webp = Webp.read(file);
            moves = webp.isMoving();
            if (moves) Files.write(arrived, webp.cleaned());
        }
        var form = moves ? Form.FILE : proof.isTransparent() ? Form.TRANSPARENT : Form.OPAQUE;
        return new Kept(type, stored(arrived, proof.widthPx(), proof.heightPx(), form), Embedded.of(type, file));
    }

    private Stored stored(Path arrived, int width, int height, Form form) throws Refusal, IOException {
        var sha256 = sha256(arrived);
        var size = Files.size(arrived);
        if (!files.keep(arrived, sha256)) {
            files.settled(sha256);
            throw new Refusal(Reason.UNSAFE, "The file is made to be taken for another one.");
        }
        return new Stored(sha256, size, width, height, form);
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                var buffer = new byte[Signatures.HEAD];
                for (int read; (read = in.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
