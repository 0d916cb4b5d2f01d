package press.linecaster.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;

/// A file that the words of a command name as the value of something.
///
/// @param path of a file that can be read
record NamedFile(Path path) {

    private static final String MARK = "@";
    private static final int LARGEST_TEXT_BYTES = 4_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Whether the value is not what stands there but what is in that file.
    static boolean isMeantBy(String value) {
        return value.startsWith(MARK);
    }

    /// @param value its path, with or without the mark
    static NamedFile of(String value) {
        var path = Path.of(isMeantBy(value) ? value.substring(MARK.length()) : value);
        if (Files.isDirectory(path)) throw new CommandFailed(path + " is a folder");
        if (!Files.exists(path)) throw new CommandFailed("there is no file " + path);
        if (!Files.isReadable(path)) throw new CommandFailed(path + " may not be read by this user");
        return new NamedFile(path);
    }

    /// What stands in it, without the byte order mark that some editors write.
    String text() {
        try {
            if (Files.size(path) > LARGEST_TEXT_BYTES)
                throw new CommandFailed(path + " has more than " + LARGEST_TEXT_BYTES + " bytes");
            var text = Files.readString(path);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new CommandFailed(path + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new CommandFailed(path + " cannot be read: " + FileTrouble.words(e), e);
        }
    }

    /// Takes it into the library.
    /// @return the number of the picture there
    String picture(ApplicationContext context) {
        var described = NewMedia.named(path.getFileName().toString(), Description.NONE);
        return switch (context.getBean(MediaLibrary.class).takeInPicture(described, new FileSystemResource(path))) {
            case IntakeOutcome.Stored(var media, var _) ->
                Long.toString(media.id().value());
            case IntakeOutcome.Refused refused ->
                throw new CommandFailed(path + " cannot be the logo: " + refused.words());
        };
    }
}
