package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why a file or a folder could not be had, in words; Java's own are often the path and nothing else.
final class FileTrouble {

    private FileTrouble() {}

    /// Names the file that stands in the way.
    static String words(IOException trouble) {
        return switch (trouble) {
            case FileAlreadyExistsException there -> there.getFile() + whatIsThere(there.getFile());
            case NoSuchFileException missing -> "there is no " + firstMissing(Path.of(missing.getFile()));
            case AccessDeniedException denied ->
                denied.getFile() + " is not permitted to the user " + System.getProperty("user.name");
            case FileSystemException other
            when fileInTheWay(other.getFile()) != null -> fileInTheWay(other.getFile()) + " is a file";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
        };
    }

    private static Path firstMissing(Path path) {
        var first = path;
        for (var up = path.getParent(); up != null && !Files.exists(up); up = up.getParent()) first = up;
        return first;
    }

    private static String whatIsThere(String file) {
        return Files.isDirectory(Path.of(file)) ? " is a folder" : " is a file";
    }

    /// Of a path through something that is no folder, that; else null.
    private static @Nullable String fileInTheWay(@Nullable String file) {
        if (file == null) return null;
        for (var path = Path.of(file).getParent(); path != null; path = path.getParent())
            if (Files.isRegularFile(path)) return path.toString();
        return null;
    }
}
