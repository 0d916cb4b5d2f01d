package press.linecaster.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param largestPicture the largest picture that is taken in, as a file
/// @param largestFile the largest sound, film or document that is taken in
/// @param mostPixels how many pixels a picture may have, whatever the size of its file
@ConfigurationProperties("linecaster.media")
record MediaProperties(
        @DefaultValue("32MB") DataSize largestPicture,
        @DefaultValue("512MB") DataSize largestFile,
        @DefaultValue("50000000") long mostPixels) {

    MediaProperties {
        requireSome("largest-picture", largestPicture.toBytes());
        requireSome("largest-file", largestFile.toBytes());
        requireSome("most-pixels", mostPixels);
    }

    private static void requireSome(String name, long value) {
        if (value < 1)
            throw new IllegalArgumentException("linecaster.media." + name + " must be 1 or more, was " + value);
    }
}
