package press.linecaster.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// The files of a form of type `multipart/form-data` (RFC 7578), one after the other as they come in: nothing of them
/// is
/// kept anywhere but by whoever reads them. Fields that are no files are passed over.
public final class PostedFiles {

    /// What a form has around one file, generously.
    public static final long BESIDE_THE_FILE = 1024 * 1024;

    private static final int AT_ONCE = 16 * 1024;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int LONGEST_NAME = 255;

    /// @param field its name
    /// @param fileName as the sender calls it, without folders; for people, never for disks
    /// @param mediaType as claimed
    /// @param content to be read before the next file is asked for
    public record File(String field, String fileName, String mediaType, InputStream content) {}

    /// What comes is no such form, or too much of one. The message is for people.
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        private final int status;

        Unreadable(int status, String words) {
            super(words);
            this.status = status;
        }

        public int status() {
            return status;
        }

        public String words() {
            return String.valueOf(getMessage());
        }
    }

    /// What the parser has found and nobody has asked for yet.
    private sealed interface Piece {

        record Head(
                String field,
                @Nullable String fileName,
                @Nullable String mediaType) implements Piece {}

        record Some(ByteBuffer bytes) implements Piece {}

        record End() implements Piece {}
    }

    private final InputStream body;
    private final MultiPart.Parser parser;
    private final Deque<Piece> found = new ArrayDeque<>();
    private long left;
    private boolean isComplete;
    private boolean isBroken;

    private PostedFiles(InputStream body, String boundary, int mostParts, long mostBytes) {
        this.body = body;
        this.left = mostBytes;
        parser = new MultiPart.Parser(boundary, new Finder());
        parser.setMaxParts(mostParts);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    }

    /// @param mostBytes of all of it
    /// @throws Unreadable when it is no such form
    public static PostedFiles by(HttpServletRequest request, int mostParts, long mostBytes) throws IOException {
        var type = type(request.getContentType());
        var boundary = type.getParameter("boundary");
        if (!type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA) || boundary == null)
            throw new Unreadable(415, "This is no form with files. Nothing was kept.");
        return new PostedFiles(request.getInputStream(), boundary.replace("\"", ""), mostParts, mostBytes);
    }

    private static MediaType type(@Nullable String written) {
        try {
            return written == null ? MediaType.ALL : MediaType.parseMediaType(written);
        } catch (InvalidMediaTypeException e) {
            return MediaType.ALL;
        }
    }

    /// The next file; what was not read of the one before is passed over. Empty after the last.
    /// @throws Unreadable when what comes is no such form any more, or too much
    public Optional<File> next() throws IOException {
        while (true) {
            while (!found.isEmpty())
                if (found.poll() instanceof Piece.Head head
                        && head.fileName() != null
                        && !head.fileName().isEmpty()) return Optional.of(file(head, head.fileName()));
            if (isComplete) return Optional.empty();
            parseMore();
        }
    }

    /// Lets the rest come, within reason: a browser that is cut off while it sends shows no answer.
    public void passOver() throws IOException {
        for (var ignored = Posted.MOST_IGNORED; ignored > 0; ) {
            var skipped = body.skip(ignored);
            if (skipped <= 0) return;
            ignored -= skipped;
        }
    }

    private File file(Piece.Head head, String fileName) {
        var type = head.mediaType() == null ? "application/octet-stream" : head.mediaType();
        return new File(head.field(), plain(fileName), type.toLowerCase(Locale.ROOT), new Bytes());
    }

    /// Without the folders that some browsers have sent.
    private static String plain(String fileName) {
        var start = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1;
        var name = PlainText.line(fileName.substring(start));
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private void parseMore() throws IOException {
        var bytes = new byte[AT_ONCE];
        var read = body.read(bytes);
        left -= Math.max(0, read);
        if (left < 0) throw new Unreadable(413, "This is more than can be sent at once. Please send fewer files.");
        try {
            parser.parse(read < 0 ? Content.Chunk.EOF : Content.Chunk.from(ByteBuffer.wrap(bytes, 0, read), false));
        } catch (RuntimeException e) {
            isBroken = true;
        }
        if (isBroken || read < 0 && !isComplete)
            throw new Unreadable(400, "What came is cut off or cannot be read. Please send it again.");
    }

    private final class Finder implements MultiPart.Parser.Listener {

        private ContentDisposition disposition = ContentDisposition.empty();
        private @Nullable String mediaType;

        @Override
        public void onPartBegin() {
            disposition = ContentDisposition.empty();
            mediaType = null;
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Type")) mediaType = value;
            if (!name.equalsIgnoreCase("Content-Disposition")) return;
            try {
                disposition = ContentDisposition.parse(value);
            } catch (IllegalArgumentException e) {
                isBroken = true;
            }
        }

        @Override
        public void onPartHeaders() {
            var name = disposition.getName();
            found.add(new Piece.Head(name == null ? "" : name, disposition.getFilename(), mediaType));
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            if (chunk.hasRemaining()) found.add(new Piece.Some(chunk.getByteBuffer()));
        }

        @Override
        public void onPartEnd() {
            found.add(new Piece.End());
        }

        @Override
        public void onComplete() {
            isComplete = true;
        }

        @Override
        public void onFailure(Throwable failure) {
            isBroken = true;
        }
    }

    /// The bytes of the file that was found last, up to its end.
    private final class Bytes extends InputStream {

        private boolean isAtEnd;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            while (!isAtEnd) {
                switch (found.peek()) {
                    case Piece.Some(var bytes)
                    when bytes.hasRemaining() -> {
                        var taken = Math.min(length, bytes.remaining());
                        bytes.get(into, offset, taken);
                        return taken;
                    }
                    case Piece.Some _ -> found.remove();
                    case null -> parseMore();
                    default -> isAtEnd = true;
                }
            }
            return -1;
        }
    }
}
