package press.linecaster.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import press.linecaster.exchange.ImportOptions.MediaSource;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.exchange.SiteFiles.Wanted;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Fetched;
import press.linecaster.kernel.GuardedClient;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;

/// Takes in the bytes of media that are known by their words only so far.
@Component
class MediaFiles {

    private final MediaLibrary library;
    private final GuardedClient client;
    private final DataFolder data;

    MediaFiles(MediaLibrary library, GuardedClient client, DataFolder data) {
        this.library = library;
        this.client = client;
        this.data = data;
    }

    void takeIn(@Nullable MediaSource source, OldSite site, Uploads uploads, ReportBuilder report, Meter meter) {
        switch (source) {
            case MediaSource.Folder(Path folder) -> takeIn(folder, wanted(uploads, report, meter), report, meter);
            case MediaSource.Site base -> fetch(base, site, wanted(uploads, report, meter), report, meter);
            case null -> tellThatNoneCame(uploads, report);
        }
    }

    private void tellThatNoneCame(Uploads uploads, ReportBuilder report) {
        var isOneMissing = uploads.all().keySet().stream()
                .anyMatch(id ->
                        library.find(id).map(media -> media.stored() == null).orElse(false));
        if (isOneMissing)
            report.note(
                    Note.Kind.MEDIA_MISSING,
                    0,
                    "an export names its pictures and files and does not hold them; pages show links instead."
                            + " Run this again with --media FOLDER|URL to take them in");
    }

    /// What is not here yet, with its address over there.
    private Map<MediaId, String> wanted(Uploads uploads, ReportBuilder report, Meter meter) {
        var wanted = new LinkedHashMap<>(uploads.all());
        wanted.keySet().removeIf(id -> {
            var isHere = library.find(id).map(media -> media.stored() != null).orElse(true);
            if (isHere) {
                report.count("files", Fate.UNCHANGED);
                meter.more(1, 0);
            }
            return isHere;
        });
        return wanted;
    }

    private void takeIn(Path folder, Map<MediaId, String> wanted, ReportBuilder report, Meter meter) {
        var byName = new HashMap<String, List<Path>>();
        wanted.forEach((id, address) -> {
            var found = find(folder, Uploads.file(address), byName);
            if (found.isPresent())
                takeIn(id, found.get(), String.valueOf(found.get().getFileName()), report);
            else missing("no file for " + address, report);
            meter.more(1, 0);
        });
    }

    private void fetch(
            MediaSource.Site base, OldSite site, Map<MediaId, String> wanted, ReportBuilder report, Meter meter) {
        var files = new ArrayList<Wanted>();
        wanted.forEach((id, there) -> base.addressOf(there, site)
                .ifPresentOrElse(
                        address -> files.add(new Wanted(id, address)),
                        () -> missing(there + " is the address of no file", report)));
        var incoming = data.path().resolve("media/incoming");
        new SiteFiles(client, library.largest()).fetch(files, incoming, arrived -> {
            var address = arrived.wanted().address();
            switch (arrived.outcome()) {
                case Fetched fetched -> takeIn(arrived.wanted().id(), arrived.file(), address, report);
                case Failed failed -> missing(address + ": " + failed.words(), report);
            }
            meter.more(1, 0);
        });
    }

    /// @param name of the file for people
    private void takeIn(MediaId id, Path file, String name, ReportBuilder report) {
        InputStreamSource bytes = () -> Files.newInputStream(file);
        try {
            switch (library.takeIn(id, bytes)) {
                case Stored stored -> report.count("files", Fate.ADDED);
                case Refused refused -> missing(name + ": " + refused.words(), report);
            }
        } catch (UncheckedIOException e) {
            missing(name + " cannot be read", report);
        }
    }

    private static void missing(String words, ReportBuilder report) {
        report.count("files", Fate.LEFT_OUT);
        report.note(Note.Kind.MEDIA_MISSING, 0, words);
    }

    /// By its path within the uploads, else by its name, if no other file in the folder has it: cameras give the same
    /// name to a picture of every year. Never outside of the folder.
    private static Optional<Path> find(Path folder, String file, Map<String, List<Path>> byName) {
        try {
            for (var within : new String[] {"", "uploads", "wp-content/uploads"}) {
                var path = folder.resolve(within).resolve(file).normalize();
                if (path.startsWith(folder) && Files.isRegularFile(path)) return Optional.of(path);
            }
            if (byName.isEmpty()) index(folder, byName);
            var named = byName.getOrDefault(file.substring(file.lastIndexOf('/') + 1), List.of());
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void index(Path folder, Map<String, List<Path>> byName) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> byName.computeIfAbsent(
                                    String.valueOf(file.getFileName()), name -> new ArrayList<>())
                            .add(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
