package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.FetchOutcome;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchWish;
import press.linecaster.kernel.GuardedClient;

/// Exports that are fetched from the web into the data folder, which has room for what is in them, and
/// removed again when the command ends.
final class Downloads implements AutoCloseable {

    /// Of a WordPress export, unpacked: about half a million articles.
    private static final DataSize LARGEST = DataSize.ofGigabytes(4);

    private static final Duration PATIENCE = Duration.ofHours(2);
    /// A web page where an export should be is one that asks to sign in, or says that there is nothing.
    private static final FetchWish WISH = new FetchWish(LARGEST, PATIENCE, type -> !type.equals("text/html"));

    private final GuardedClient client;
    private final Path data;
    private final List<Path> files = new ArrayList<>();

    Downloads(GuardedClient client, Path data) {
        this.client = client;
        this.data = data;
    }

    static boolean isAddress(String text) {
        return text.matches("(?i)https?://.*");
    }

    /// Blocks until all of it is there.
    Path fetch(String address) throws IOException {
        var file = Files.createTempFile(data, "fetched-", ".tmp");
        file.toFile().deleteOnExit(); // whoever stops the command does not get to the end of it
        files.add(file);
        if (client.fetch(address, WISH, file) instanceof Failed failed)
            throw new CommandFailed(address + " was not fetched: " + failed.words() + "; " + advice(failed.reason()));
        return file;
    }

    private static String advice(FetchOutcome.Reason reason) {
        return switch (reason) {
            case PRIVATE_ADDRESS ->
                "if that server is yours, name it as host:port in the setting linecaster.fetch.allow, or download it by"
                        + " other means and import the file";
            case TYPE -> "give the address of the export itself, or download it in a browser and import the file";
            case TOO_LARGE -> "download it by other means, which sets no limit, and import the file";
            case TIMEOUT, IO, INTERRUPTED -> "try again, or download it by other means and import the file";
            case BAD_ADDRESS, DNS, TLS, TOO_MANY_REDIRECTS, STATUS -> "check the address";
        };
    }

    @Override
    public void close() throws IOException {
        for (var file : files) Files.deleteIfExists(file);
    }
}
