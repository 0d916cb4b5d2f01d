package press.linecaster.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// The characters of an XML file, decoded strictly. Parsers say of a wrong byte or a forbidden character
/// only roughly where it was; this says exactly. It also bounds how much may be read at a stretch, since
/// parsers keep a value in memory before they hand it out.
///
/// White space before the XML declaration, which leaky plugins put there, is left out.
final class XmlText extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int READ_AHEAD = 1 << 17;
    private static final int DECLARATION_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /// A place in the text and what is wrong there.
    static final class Bad extends IOException {

        private static final long serialVersionUID = 1;

        private final long line;
        private final long column;

        Bad(long line, long column, String words) {
            super(words);
            this.line = line;
            this.column = column;
        }

        long line() {
            return line;
        }

        long column() {
            return column;
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharsetDecoder decoder;
    private final int maxValue;
    private boolean ended;
    private boolean begun;
    private long line = 1;
    private long column = 1;
    private long skippedLines;
    private long stretch;
    private char last;

    /// @param maxValue how many UTF-16 units may be read between two calls of [#rested], and some for what
    ///     the parser reads ahead
    XmlText(InputStream in, int maxValue) throws IOException {
        this.in = in;
        this.maxValue = maxValue;
        fill();
        this.decoder = charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The reader of this has handed out what it had read; the next stretch begins.
    void rested() {
        stretch = 0;
    }

    /// Whether this place is the end of the text.
    boolean isEnd(long line, long column) {
        return ended && !bytes.hasRemaining() && line == this.line && column == this.column;
    }

    /// Lines before the first character that was handed out.
    long skippedLines() {
        return skippedLines;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            if (ended && !bytes.hasRemaining()) return -1;
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                check(target, offset, chars.position());
                throw new Bad(line, column, wrongBytes(result));
            }
            if (!begun) leaveOutLeadingSpace(chars, target, offset);
            if (chars.position() == 0 && !ended) fill();
            else if (chars.position() == 0 && ended && !bytes.hasRemaining()) return -1;
        }
        var read = chars.position();
        check(target, offset, read);
        stretch += read;
        if (stretch > maxValue + READ_AHEAD)
            throw new Bad(line, column, "a single value is longer than %,d characters".formatted(maxValue));
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        try {
            var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) ended = true;
            else bytes.position(bytes.position() + read);
        } catch (EOFException e) { // the parser would take it for a proper end
            throw new Bad(line, column, "the compressed file ends too early; is it cut off?");
        }
        bytes.flip();
    }

    private void leaveOutLeadingSpace(CharBuffer chars, char[] target, int offset) {
        var space = 0;
        while (space < chars.position() && isSpace(target[offset + space])) {
            if (target[offset + space] == '\n') skippedLines++;
            space++;
        }
        begun = space < chars.position();
        System.arraycopy(target, offset + space, target, offset, chars.position() - space);
        chars.position(chars.position() - space);
        line = 1 + skippedLines;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xFEFF;
    }

    /// Counts lines (a return and a line feed are one line end) and finds characters that XML forbids.
    private void check(char[] target, int offset, int length) throws Bad {
        for (var i = offset; i < offset + length; i++) {
            var c = target[i];
            if (c >= ' ' && c < 0xFFFE) {
                column++;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' || last(target, offset, i) != '\r') line++;
                column = 1;
            } else if (c == '\t') {
                column++;
            } else {
                throw new Bad(line, column, "the character U+%04X is not allowed in XML".formatted((int) c));
            }
        }
        if (length > 0) last = target[offset + length - 1];
    }

    private char last(char[] target, int offset, int index) {
        return index == offset ? last : target[index - 1];
    }

    private String wrongBytes(CoderResult result) {
        var shown = new StringBuilder();
        for (var i = 0; i < result.length() && bytes.position() + i < bytes.limit(); i++)
            shown.append(" %02X".formatted(bytes.get(bytes.position() + i)));
        return "the bytes" + shown + " are not " + decoder.charset()
                + " (is the file in another encoding than it says?)";
    }

    /// By byte order mark, by the shape of `<?`, by what the declaration says; otherwise UTF-8.
    private Charset charset() throws IOException {
        while (bytes.remaining() < 4 && !ended) fill();
        int b0 = at(0), b1 = at(1), b2 = at(2), b3 = at(3);
        if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) return skipping(3, StandardCharsets.UTF_8);
        if (b0 == 0 && b1 == 0 && (b2 == 0xFE && b3 == 0xFF || b2 == 0 && b3 == '<'))
            return Charset.forName("UTF-32BE");
        if (b2 == 0 && b3 == 0 && (b0 == 0xFF && b1 == 0xFE || b0 == '<' && b1 == 0))
            return Charset.forName("UTF-32LE");
        if (b0 == 0xFE && b1 == 0xFF) return skipping(2, StandardCharsets.UTF_16BE);
        if (b0 == 0xFF && b1 == 0xFE) return skipping(2, StandardCharsets.UTF_16LE);
        if (b0 == 0 && b1 == '<') return StandardCharsets.UTF_16BE;
        if (b0 == '<' && b1 == 0) return StandardCharsets.UTF_16LE;
        return declared();
    }

    private Charset declared() throws Bad {
        var head =
                new String(bytes.array(), 0, Math.min(bytes.limit(), DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            var charset = Charset.forName(declared.group(1));
            if (!charset.canEncode() || !"<?".equals(new String("<?".getBytes(StandardCharsets.US_ASCII), charset)))
                throw new Bad(1, 1, "the file says that it is " + charset + ", and it is not");
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Bad(1, 1, "the encoding " + declared.group(1) + " is not known here");
        }
    }

    private int at(int index) {
        return index < bytes.limit() ? bytes.get(index) & 0xFF : -1;
    }

    private Charset skipping(int mark, Charset charset) {
        bytes.position(mark);
        return charset;
    }
}
