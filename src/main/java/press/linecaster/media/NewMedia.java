package press.linecaster.media;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.linecaster.media.Media.Kind;

/// A picture or file to be taken up, as whoever brings it describes it. What its bytes really are is found
/// out at [MediaLibrary#takeIn].
///
/// @param fileName for people, at most 255 characters; never reaches the disk
/// @param mediaType as claimed, such as `image/jpeg`
/// @param originalUrl where it came from; one of more than 1,500 characters is forgotten
/// @param addedBy the account of whoever brings it; absent for imports and commands
public record NewMedia(
        String fileName,
        String mediaType,
        @Nullable String originalUrl,
        Description description,
        @Nullable Long addedBy) {

    private static final int LONGEST_URL = 1500;

    public NewMedia {
        fileName = Objects.requireNonNull(Texts.cut(fileName, 255));
        mediaType = Objects.requireNonNull(Texts.cut(mediaType, 100));
        if (originalUrl != null && originalUrl.length() > LONGEST_URL) originalUrl = null;
    }

    public NewMedia(String fileName, String mediaType, @Nullable String originalUrl, Description description) {
        this(fileName, mediaType, originalUrl, description, null);
    }

    /// The same, brought by somebody of the newsroom.
    public NewMedia by(long account) {
        return new NewMedia(fileName, mediaType, originalUrl, description, account);
    }

    /// A file of which only the name is known, so that its type is what the name says.
    public static NewMedia named(String fileName, Description description) {
        var claimed = FileType.ofName(fileName).map(FileType::mediaType).orElse("application/octet-stream");
        return new NewMedia(fileName, claimed, null, description);
    }

    Kind kind() {
        if (mediaType.startsWith("image/")) return Kind.PICTURE;
        if (mediaType.startsWith("audio/")) return Kind.AUDIO;
        return mediaType.startsWith("video/") ? Kind.VIDEO : Kind.DOCUMENT;
    }
}
