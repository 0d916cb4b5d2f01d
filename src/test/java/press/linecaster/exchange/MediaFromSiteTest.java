package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.exchange.ImportOptions.MediaSource;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ImportReport.Tally;
import press.linecaster.exchange.Progress.Step;

/// The files of an old site that still stands: a real server on this machine.
class MediaFromSiteTest {

    private static final String UPLOADS = "http://old.example/wp-content/uploads/";

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private HttpServer server;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        context = paper("127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        context.close();
        server.stop(0);
    }

    @Test
    void filesComeInFromTheirOldPathsAFewAtATime() throws IOException {
        var export = new SmallExport();
        for (var i = 0; i < 20; i++) {
            files.put("/wp-content/uploads/2020/01/p" + i + ".png", png(i + 1));
            export.picture(UPLOADS + "2020/01/p" + i + ".png", "Picture " + i, "", "");
        }
        var told = new ArrayList<Progress>();

        var report = imported(export, site(""), told);

        assertThat(report.notes()).isEmpty();
        assertThat(report.kinds().get("files")).isEqualTo(new Tally(20, 20, 0, 0, 0, 0));
        assertThat(mostUnderWay.get()).isBetween(1, 4);
        assertThat(told).anySatisfy(progress -> {
            assertThat(progress.step()).isEqualTo(Step.FETCHING_MEDIA);
            assertThat(progress.itemsInAll()).isEqualTo(20);
        });
        assertThat(folder.resolve("media/incoming")).isEmptyDirectory();
    }

    @Test
    void whatDoesNotComeIsNotedAndTriedAgainTheNextTime() throws IOException {
        files.put("/wp-content/uploads/here.png", png(3));
        files.put("/wp-content/uploads/text.png", "no picture \0\1\2".getBytes(StandardCharsets.UTF_8));
        files.put("/wp-content/uploads/page.png", "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8));
        var export = new SmallExport()
                .picture(UPLOADS + "gone.png", "Gone", "", "")
                .picture(UPLOADS + "here.png", "Here", "", "")
                .picture(UPLOADS + "text.png", "Text", "", "")
                .picture(UPLOADS + "page.png", "Page", "", "")
                .picture("http://old.example/?attachment_id=7", "No file", "", "");

        var first = imported(export, site(""), new ArrayList<>());
        asked.clear();
        files.put("/wp-content/uploads/gone.png", png(4));
        var second = imported(export, site(""), new ArrayList<>());

        assertThat(first.kinds().get("files")).isEqualTo(new Tally(5, 1, 0, 0, 0, 4));
        assertThat(words(first))
                .containsExactlyInAnyOrder(
                        address("gone.png") + ": answered 404",
                        address("text.png") + ": The content of the file is of no type that can be taken.",
                        address("page.png") + ": of type text/html",
                        "http://old.example/?attachment_id=7 is the address of no file");
        assertThat(second.kinds().get("files")).isEqualTo(new Tally(5, 1, 0, 1, 0, 3));
        assertThat(asked).doesNotContain("/wp-content/uploads/here.png");
    }

    @Test
    void anOldSiteThatHasFallenSilentIsNotAskedForever() throws IOException {
        server.stop(0);
        var export = new SmallExport();
        for (var i = 0; i < 30; i++) export.picture(UPLOADS + i + ".png", "Picture " + i, "", "");

        var report = imported(export, site(""), new ArrayList<>());

        assertThat(report.kinds().get("files")).isEqualTo(new Tally(30, 0, 0, 0, 0, 30));
        assertThat(words(report)).hasSize(30).last().asString().contains("29.png: not asked for, after 20 others");
    }

    @Test
    void anOldSiteWithinThisNetworkIsNotAskedUnlessItIsAllowed() throws IOException {
        context.close();
        context = paper("127.0.0.1:1");
        files.put("/wp-content/uploads/here.png", png(3));

        var report =
                imported(new SmallExport().picture(UPLOADS + "here.png", "Here", "", ""), site(""), new ArrayList<>());

        assertThat(words(report)).singleElement().asString().contains("is not on the public internet");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://mirror.example, http://old.example/blog, http://old.example/blog/wp-content/uploads/a.png,"
                + " http://mirror.example/blog/wp-content/uploads/a.png",
        "http://mirror.example/, http://old.example, https://cdn.example/wp-content/uploads/2020/a.png?w=300,"
                + " http://mirror.example/wp-content/uploads/2020/a.png",
        "http://mirror.example/copy/, http://old.example/blog, http://old.example/blog/wp-content/uploads/a.png,"
                + " http://mirror.example/copy/wp-content/uploads/a.png",
        "http://mirror.example/files/uploads/, http://old.example, http://old.example/wp-content/uploads/2020/a.png,"
                + " http://mirror.example/files/uploads/2020/a.png",
        "http://mirror.example, http://old.example, http://old.example/wp-content/uploads/caf\u00e9 noir.png,"
                + " http://mirror.example/wp-content/uploads/caf%C3%A9%20noir.png"
    })
    void theAddressThatIsGivenTakesThePlaceOfTheOldOne(String base, String old, String file, String there) {
        var site = OldSite.of(new Wxr.Site("", "", "", "", old, old, ""));

        assertThat(((MediaSource.Site) MediaSource.of(base)).addressOf(file, site))
                .contains(there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "https:///uploads",
                "http://old paper.example",
                "ftp://old.example",
                "http://user:secret@old.example",
                "http://old.example:port",
                "http://old.example/?p=1",
                "http://[::1"
            })
    void whatIsNoAddressIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaSource.of(text))
                .withMessageStartingWith(text + " is no address");
    }

    private ConfigurableApplicationContext paper(String allowed) {
        return new SpringApplicationBuilder(WordPressImportTest.Modules.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--linecaster.data=" + folder,
                        "--linecaster.serving=false",
                        "--linecaster.fetch.allow=" + allowed);
    }

    private ImportReport imported(SmallExport export, ImportOptions options, List<Progress> told) throws IOException {
        return context.getBean(WordPressImport.class)
                .run(export.writeTo(folder.resolve("export.xml")), options, told::add);
    }

    private ImportOptions site(String path) {
        return new ImportOptions(
                MediaSource.of("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private String address(String file) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/wp-content/uploads/" + file;
    }

    private static List<String> words(ImportReport report) {
        return report.notes().stream()
                .filter(note -> note.kind() == Note.Kind.MEDIA_MISSING)
                .map(Note::words)
                .toList();
    }

    /// @param width makes it another picture than the others
    private static byte[] png(int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            var bytes = files.get(path);
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", path.contains("page") ? "text/html" : "image/png");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } finally {
            underWay.decrementAndGet();
        }
    }
}
