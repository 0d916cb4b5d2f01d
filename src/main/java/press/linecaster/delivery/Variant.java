package press.linecaster.delivery;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;

/// A page in one content coding, ready to be written.
///
/// @param body to be duplicated for each writing
/// @param fields all that an answer with this body needs, encoded ahead of time
/// @param unchanged those of an answer 304
record Variant(
        Encoding encoding,
        Compression.Effort effort,
        ByteBuffer body,
        String entityTag,
        HttpFields fields,
        HttpFields unchanged) {

    /// What two sets of header fields take beside the body, roughly, in bytes.
    private static final int OVERHEAD = 1_200;

    int bytes() {
        return body.capacity() + OVERHEAD;
    }

    byte[] toByteArray() {
        var bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }
}
