package press.linecaster.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ItemWriter.Work;
import press.linecaster.exchange.Progress.Step;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.media.MediaLibrary;
import press.linecaster.sections.Sections;

/// Imports WordPress exports (WXR 1.0, 1.1 and 1.2), as they are or compressed by gzip.
@Service
public class WordPressImport {

    private final Ledger ledger;
    private final Terms terms;
    private final Attachments attachments;
    private final ItemWriter writer;
    private final MenuImport menus;
    private final FinishingTouches finishing;
    private final MediaFiles mediaFiles;
    private final MediaLibrary library;
    private final Sections sections;
    private final Clock clock;

    WordPressImport(
            Ledger ledger,
            Terms terms,
            Attachments attachments,
            ItemWriter writer,
            MenuImport menus,
            FinishingTouches finishing,
            MediaFiles mediaFiles,
            MediaLibrary library,
            Sections sections,
            Clock clock) {
        this.ledger = ledger;
        this.terms = terms;
        this.attachments = attachments;
        this.writer = writer;
        this.menus = menus;
        this.finishing = finishing;
        this.mediaFiles = mediaFiles;
        this.library = library;
        this.sections = sections;
        this.clock = clock;
    }

    /// Reads the file twice: once to check all of it, so that a bad file writes nothing, and once to bring
    /// it in, in short transactions. Interrupted, it can be run again and goes on where it stopped; run
    /// again after the end, it changes nothing. Must not be called within a transaction.
    /// @param progress called now and then from the thread of the caller
    /// @throws ImportRefused when the file is not a sound export; nothing has been written then
    public ImportReport run(Path file, ImportOptions options, Consumer<Progress> progress) {
        var began = System.nanoTime();
        var report = new ReportBuilder();
        var size = size(file);
        var checking = new Meter(Step.CHECKING, size, 0, progress);
        var survey = Survey.of(file, report, checking::at);
        var site = OldSite.of(survey.site());
        var paper = finishing.paper(survey.site());
        var known = Terms.Known.nothing();
        terms.authors(survey, site, known, report);
        terms.sections(survey, site, known, report);
        terms.tags(survey, site, known, report);
        var uploads = new Uploads(site, library);
        var files = distinctAttachments(survey, report);
        inBatches(files, batch -> attachments.register(batch, site, uploads, report));

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var manuscripts = new Manuscripts(site, survey, known, uploads, paper, sections.tree(), now);
        var pass = new ItemPass(file, site, ledger, manuscripts, report);
        var writing = new Meter(Step.WRITING, size, survey.items(), progress);
        Conveyor.<Work>run("import-reader", pass, batch -> {
            writer.write(batch, site, report);
            writing.more(batch.size(), pass.bytesRead());
        });

        new Meter(Step.FINISHING, size, survey.items(), progress).at(survey.items(), size);
        inBatches(files, batch -> attachments.address(batch, site, survey, uploads, now, report));
        menus.run(survey, site, known, report);
        finishing.picks(pass.sticky(), site, report);
        finishing.addresses(survey, site, report);
        mediaFiles.takeIn(
                options.media(),
                site,
                uploads,
                report,
                new Meter(Step.FETCHING_MEDIA, size, uploads.all().size(), progress));
        return report.report(file, OldSite.nameOf(survey.site()), Duration.ofNanos(System.nanoTime() - began));
    }

    /// Reads no further than to where a file says what it is.
    /// @throws ImportRefused when it cannot be an export of WordPress
    public static void requireBeginning(Path file) {
        WxrReader.open(file).close();
    }

    private static List<Wxr.Item> distinctAttachments(Survey survey, ReportBuilder report) {
        var numbers = new Numbers();
        var distinct = new ArrayList<Wxr.Item>();
        for (var attachment : survey.attachments())
            numbers.distinct(attachment).ifPresentOrElse(distinct::add, () -> {
                report.count("media", Fate.LEFT_OUT);
                report.note(
                        Note.Kind.LEFT_OUT, attachment.line(), "the same attachment again, number " + attachment.id());
            });
        return distinct;
    }

    private static void inBatches(List<Wxr.Item> attachments, Consumer<List<Wxr.Item>> out) {
        for (var start = 0; start < attachments.size(); start += ItemPass.BATCH)
            out.accept(attachments.subList(start, Math.min(attachments.size(), start + ItemPass.BATCH)));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new ImportRefused(file, 0, 0, "the file cannot be read (" + e.getMessage() + ")");
        }
    }
}
