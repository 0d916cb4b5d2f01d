package press.linecaster.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import press.linecaster.exchange.ImportOptions.MediaSource;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;

/// Takes in the bytes of media that are known by their words only so far.
@Component
class MediaFiles {

    private final MediaLibrary library;

    MediaFiles(MediaLibrary library) {
        this.library = library;
    }

    void takeIn(@Nullable MediaSource source, Uploads uploads, ReportBuilder report, Meter meter) {
        if (source == null) return;
        if (source instanceof MediaSource.Site site) {
            report.note(
                    Note.Kind.MEDIA_MISSING, 0, "files cannot be fetched from " + site.base() + " yet; give a folder");
            return;
        }
        if (source instanceof MediaSource.Folder(Path folder)) takeIn(folder, uploads, report, meter);
    }

    private void takeIn(Path folder, Uploads uploads, ReportBuilder report, Meter meter) {
        var byName = new HashMap<String, Path>();
        for (var one : uploads.all().entrySet()) {
            meter.more(1, 0);
            if (library.find(one.getKey()).map(media -> media.stored() != null).orElse(true)) {
                report.count("files", Fate.UNCHANGED);
                continue;
            }
            var found = find(folder, Uploads.file(one.getValue()), byName);
            if (found.isPresent()) takeIn(one.getKey(), found.get(), report);
            else missing("no file for " + one.getValue(), report);
        }
    }

    private void takeIn(MediaId id, Path file, ReportBuilder report) {
        InputStreamSource bytes = () -> Files.newInputStream(file);
        try {
            switch (library.takeIn(id, bytes)) {
                case Stored stored -> report.count("files", Fate.ADDED);
                case Refused refused -> missing(file.getFileName() + ": " + refused.words(), report);
            }
        } catch (UncheckedIOException e) {
            missing(file.getFileName() + " cannot be read", report);
        }
    }

    private static void missing(String words, ReportBuilder report) {
        report.count("files", Fate.LEFT_OUT);
        report.note(Note.Kind.MEDIA_MISSING, 0, words);
    }

    /// By its path within the uploads, else by its name anywhere. Never outside of the folder.
    private static Optional<Path> find(Path folder, String file, Map<String, Path> byName) {
        try {
            for (var within : new String[] {"", "uploads", "wp-content/uploads"}) {
                var path = folder.resolve(within).resolve(file).normalize();
                if (path.startsWith(folder) && Files.isRegularFile(path)) return Optional.of(path);
            }
            if (byName.isEmpty()) index(folder, byName);
            return Optional.ofNullable(byName.get(file.substring(file.lastIndexOf('/') + 1)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void index(Path folder, Map<String, Path> byName) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> byName.putIfAbsent(String.valueOf(file.getFileName()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
