package press.linecaster.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import press.linecaster.kernel.PostedFiles.Unreadable;

/// Files come out of a form as they went in, whatever their bytes are; nothing else comes out.
class PostedFilesTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void filesComeInTheirOrderAndFieldsArePassedOver() throws Exception {
        field("words", "some");
        file("file", "C:\\photos\\Hafen März.jpg", "image/jpeg", "one".getBytes(UTF_8));
        file("file", "", "application/octet-stream", new byte[0]); // an empty field
        file("other", "../../two.png", "image/png", new byte[0]);
        var files = files(end(), 10, 10_000);

        var first = files.next().orElseThrow();
        assertThat(first.fileName()).isEqualTo("Hafen März.jpg");
        assertThat(first.mediaType()).isEqualTo("image/jpeg");
        assertThat(first.content().readAllBytes()).asString(UTF_8).isEqualTo("one");
        var second = files.next().orElseThrow();
        assertThat(second.field()).isEqualTo("other");
        assertThat(second.fileName()).isEqualTo("two.png");
        assertThat(second.content().readAllBytes()).isEmpty();
        assertThat(files.next()).isEmpty();
        assertThat(files.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_383, 16_384, 16_385, 100_003})
    void theBytesAreTheSame(int length) throws Exception {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        for (var i = 0; i + 60 < length; i += 50) System.arraycopy("\r\n--edg\r\n\r".getBytes(UTF_8), 0, bytes, i, 10);
        file("file", "a.bin", "application/pdf", bytes);
        file("file", "b.bin", "application/pdf", bytes);
        file("file", "c.bin", "application/pdf", bytes);
        var files = files(end(), 10, 1_000_000);

        assertThat(files.next().orElseThrow().content().readAllBytes()).isEqualTo(bytes);
        assertThat(files.next().orElseThrow().content().read()).isEqualTo(bytes[0] & 0xff); // and no further
        assertThat(files.next().orElseThrow().content().readAllBytes()).isEqualTo(bytes);
        assertThat(files.next()).isEmpty();
    }

    @Test
    void whatIsCutOffIsNotTakenForWhole() throws Exception {
        file("file", "a.bin", "image/png", new byte[50_000]);
        var whole = end();
        var files = files(Arrays.copyOf(whole, 30_000), 10, 1_000_000);
        var content = files.next().orElseThrow().content();

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(content::readAllBytes)
                .withMessageContaining("cut off");
    }

    @Test
    void thereIsAnEndToWhatIsRead() throws Exception {
        file("file", "a.bin", "image/png", new byte[50_000]);
        var files = files(end(), 10, 40_000);
        var content = files.next().orElseThrow().content();

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(content::readAllBytes)
                .matches(unreadable -> unreadable.status() == 413);
    }

    @Test
    void thereIsAnEndToTheirNumber() throws Exception {
        for (var i = 0; i < 5; i++) field("field" + i, "x");
        var files = files(end(), 3, 40_000);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(files::next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "multipart/;"})
    void whatIsNoSuchFormIsRefused(String type) {
        var request = new MockHttpServletRequest();
        if (!type.isEmpty()) request.setContentType(type);

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> PostedFiles.by(request, 10, 10))
                .matches(unreadable -> unreadable.status() == 415);
    }

    private static PostedFiles files(byte[] body, int mostParts, long mostBytes) throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=\"edge\"");
        request.setContent(body);
        return PostedFiles.by(request, mostParts, mostBytes);
    }

    private void field(String name, String value) throws IOException {
        write("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private void file(String field, String name, String type, byte[] bytes) throws IOException {
        write("--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        sent.write(bytes);
        write("\r\n");
    }

    private byte[] end() throws IOException {
        write("--edge--\r\n");
        return sent.toByteArray();
    }

    private void write(String text) throws IOException {
        sent.write(text.getBytes(UTF_8));
    }
}
