package press.linecaster.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;
import press.linecaster.kernel.DataFolder;

/// Intake, darkroom and files of media in a folder, without a database.
final class Workbench {

    static final MediaProperties LIMITS =
            new MediaProperties(DataSize.ofMegabytes(32), DataSize.ofMegabytes(512), 50_000_000);

    final Path folder;
    final FileStore files;
    final Darkroom darkroom = new Darkroom(LIMITS);
    final Intake intake;
    final RenditionFiles renditions;

    Workbench(Path folder) {
        this.folder = folder;
        files = new FileStore(new DataFolder(folder));
        intake = new Intake(files, darkroom, LIMITS);
        renditions = new RenditionFiles(files, darkroom);
    }

    /// Takes in what its name claims to be.
    Intake.Kept keep(String name, byte[] bytes) throws Refusal, IOException {
        var claimed = FileType.ofName(name).map(FileType::mediaType).orElse("application/octet-stream");
        return intake.keep(new ByteArrayResource(bytes), claimed, EnumSet.allOf(Media.Kind.class));
    }

    static String prefix(Intake.Kept kept) {
        return kept.stored().sha256().substring(0, Renditions.PREFIX_DIGITS);
    }

    Path rendition(Intake.Kept kept, String name) {
        return renditions
                .find(prefix(kept), RenditionName.parse(name).orElseThrow())
                .orElseThrow();
    }

    long count(String below) throws IOException {
        if (!Files.exists(folder.resolve(below))) return 0;
        try (var all = Files.walk(folder.resolve(below))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
