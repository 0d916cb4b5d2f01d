package press.linecaster.exchange;

import java.nio.file.Path;

/// A file that cannot be imported, and where it shows. Nothing of it has been written. The message is one
/// line for the person who asked for the import.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final long line;
    private final long column;
    private final String words;

    /// @param line from 1; 0 where the trouble is with the file as a whole
    /// @param column from 1; 0 where it is not known
    ImportRefused(Path file, long line, long column, String words) {
        super(line == 0 ? file + ": " + words : file + ", line " + line + ", column " + column + ": " + words);
        this.file = file;
        this.line = line;
        this.column = column;
        this.words = words;
    }

    public Path file() {
        return file;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }

    public String words() {
        return words;
    }
}
