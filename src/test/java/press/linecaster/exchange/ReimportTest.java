package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Filings;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ImportReport.Tally;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Description;
import press.linecaster.media.Media;
import press.linecaster.media.MediaLibrary;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.sections.Tag;
import press.linecaster.sections.Tags;

/// An export that has changed over there, brought in again after editors have worked here.
class ReimportTest {

    private static final String FILE = "http://old.example/wp-content/uploads/2020/01/harbour.jpg";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private MediaLibrary library;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(WordPressImportTest.Modules.class)
                .web(WebApplicationType.NONE)
                .run("--linecaster.data=" + folder, "--linecaster.serving=false");
        library = context.getBean(MediaLibrary.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void whatThePublisherHasDecidedIsKept() throws IOException {
        var settings = context.getBean(Settings.class);
        var look =
                Map.of(Setting.ACCENT, "#1d4f91", Setting.DATES, "iso", Setting.FEEDS, "full", Setting.ADS, "# none");
        settings.decide(look);

        imported(new SmallExport());
        assertThat(settings.paper()).isEqualTo(Settings.UNDECIDED.with(look).withName("The Old Paper"));

        settings.decide(Map.of(Setting.NAME, "The New Paper"));
        imported(new SmallExport());
        assertThat(settings.paper()).isEqualTo(Settings.UNDECIDED.with(look).withName("The New Paper"));
    }

    @Test
    void whatWasMergedHereIsFoundInWhatItHasBecome() throws IOException {
        var filed = "<category domain=\"post_tag\" nicename=\"boats\">Boats</category>";
        imported(new SmallExport().term("post_tag", "7", "boats", "Boats").item("post", "publish", "One", filed));
        var tags = context.getBean(Tags.class);
        var ships = tags.add(new Slug("ships"), "Ships", SafeHtml.EMPTY);
        tags.merge(tags.find(new Slug("boats")).orElseThrow().id(), ships.id());

        imported(new SmallExport()
                .term("post_tag", "7", "boats", "Boats")
                .item("post", "publish", "One", filed)
                .item("post", "publish", "Two", filed));

        assertThat(tags.all()).containsExactly(ships);
        assertThat(context.getBean(Filings.class).byTag(List.of(ships.id()))).containsEntry(ships.id(), 2);
    }

    @Test
    void whatWasDeletedHereComesAgain() throws IOException {
        imported(new SmallExport().term("post_tag", "7", "boats", "Boats"));
        var tags = context.getBean(Tags.class);
        tags.remove(tags.find(new Slug("boats")).orElseThrow().id());

        imported(new SmallExport().term("post_tag", "7", "boats", "Boats"));

        assertThat(tags.all()).extracting(Tag::name).containsExactly("Boats");
    }

    @Test
    void whatWasSaidOfAPictureHereIsKeptAndReported() throws IOException {
        imported(new SmallExport().picture(FILE, "Harbour", "The harbour", "A crane"));
        var edited = new Description("Harbour", "Two cranes", SafeHtml.text("At dawn"), "Ada Byrne", 0.2, 0.3);
        library.describe(picture().id(), edited);

        var report = imported(new SmallExport().picture(FILE, "Harbour", "The old harbour", "A crane"));

        assertThat(picture().description()).isEqualTo(edited);
        assertThat(report.kinds().get("media")).isEqualTo(new Tally(1, 0, 0, 0, 1, 0));
        assertThat(report.notes())
                .filteredOn(note -> note.kind() == Note.Kind.CONFLICT)
                .singleElement()
                .satisfies(note -> assertThat(note.words()).contains("harbour.jpg", "ours was kept"));
        assertThat(report.notes())
                .filteredOn(note -> note.kind() == Note.Kind.MEDIA_MISSING)
                .singleElement()
                .satisfies(note -> assertThat(note.words()).contains("--media"));
    }

    @Test
    void whatWasSaidOverThereIsTakenOverBesideCreditAndFocalPointOfHere() throws IOException {
        imported(new SmallExport().picture(FILE, "Harbour", "The harbour", "A crane"));
        var here = picture().description();
        library.describe(
                picture().id(),
                new Description(here.title(), here.alternative(), here.caption(), "Ada Byrne", 0.2, 0.3));

        var report = imported(new SmallExport().picture(FILE, "Harbour", "The old harbour", "Cranes"));

        assertThat(picture().description())
                .isEqualTo(
                        new Description("Harbour", "Cranes", SafeHtml.text("The old harbour"), "Ada Byrne", 0.2, 0.3));
        assertThat(report.kinds().get("media")).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
    }

    @Test
    void aCaptionWhereNoneCameStays() throws IOException {
        imported(new SmallExport().picture(FILE, "Harbour", "", "A crane"));
        var here = picture().description();
        library.describe(
                picture().id(),
                new Description(here.title(), here.alternative(), SafeHtml.text("From the file"), null, 0.5, 0.5));

        var report = imported(new SmallExport().picture(FILE, "Harbour", "", "Cranes"));

        assertThat(picture().caption()).isEqualTo(SafeHtml.text("From the file"));
        assertThat(picture().alternative()).isEqualTo("Cranes");
        assertThat(report.kinds().get("media")).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
    }

    @Test
    void anItemWhoseAddressAloneHasChangedIsAnnounced() throws IOException {
        imported(new SmallExport().item("http://old.example/fire/", "post", "publish", "Fire", ""));
        var changes = context.getBean(ChangeLog.class);
        var start = changes.head();

        imported(new SmallExport().item("http://old.example/great-fire/", "post", "publish", "Fire", ""));

        assertThat(changes.after(start, 10)).extracting(Entry::change).hasAtLeastOneElementOfType(AddressMoved.class);
        assertThat(context.getBean(Addresses.class).find("/fire"))
                .get()
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.to()).isEqualTo("/great-fire/"));
    }

    @Test
    void aPictureOfWhatIsHiddenHasNoPageUntilAnythingPublicShowsIt() throws IOException {
        var addresses = context.getBean(Addresses.class);

        var report = imported(hidingPicture("draft", ""));

        assertThat(addresses.leadingTo(target(picture()))).isEmpty();
        assertThat(report.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo(Note.Kind.NOT_PUBLIC);
            assertThat(note.words()).contains("/attachment-2/");
        });

        imported(hidingPicture(
                "draft", "<content:encoded><![CDATA[<img src=\"%s\">]]></content:encoded>".formatted(FILE)));

        assertThat(addresses.of(target(picture()))).contains("/attachment-2/");
    }

    @Test
    void aPictureHasAPageWhenWhatItHangsOnIsPublished() throws IOException {
        var addresses = context.getBean(Addresses.class);
        imported(hidingPicture("private", ""));
        assertThat(addresses.leadingTo(target(picture()))).isEmpty();

        imported(hidingPicture("publish", ""));

        assertThat(addresses.of(target(picture()))).contains("/attachment-2/");
    }

    /// A picture that hangs on a story.
    /// @param more of another story that is public
    private static SmallExport hidingPicture(String status, String more) {
        return new SmallExport()
                .item("post", status, "Secret", "")
                .item(
                        "attachment",
                        "inherit",
                        "Harbour",
                        "<wp:post_parent>1</wp:post_parent><wp:attachment_url>%s</wp:attachment_url>".formatted(FILE))
                .item("post", "publish", "Public", more);
    }

    private static Target target(Media media) {
        return new Target(Target.Kind.MEDIA, media.id().value());
    }

    @Test
    void aPickThatHasExpiredIsNoEdit() throws IOException {
        imported(new SmallExport().pick("Fire").pick("Flood"));
        context.getBean(DSLContext.class).execute("update front_slot set until_at = 1 where position = 0");

        var report = imported(new SmallExport().pick("Fire").item("post", "publish", "Flood", ""));

        assertThat(report.notes()).isEmpty();
        assertThat(report.kinds().get("picks")).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
    }

    @Test
    void entriesOfAMenuAreAddedOnceAndThenUnchanged() throws IOException {
        var export = new SmallExport()
                .menuEntry("main", "Harbour", "http://old.example/harbour/")
                .menuEntry("main", "Nowhere", "")
                .menuEntry("other", "Elsewhere", "http://old.example/elsewhere/");

        var first = imported(export);
        var second = imported(export);

        assertThat(first.kinds().get("menu entries")).isEqualTo(new Tally(3, 1, 0, 0, 0, 2));
        assertThat(second.kinds().get("menu entries")).isEqualTo(new Tally(3, 0, 0, 1, 0, 2));
        assertThat(second.isWithoutChange()).isTrue();
    }

    @Test
    void theColumnsOfTheReportStandBeneathEachOther() throws IOException {
        var report =
                imported(new SmallExport().pick("Fire").item("a-long-type-of-a-plugin", "publish", "Something", ""));

        var ends = Pattern.compile("(?m)^ {2}.* read")
                .matcher(report.text())
                .results()
                .map(row -> row.group().length());
        assertThat(ends.distinct()).hasSize(1);
    }

    private ImportReport imported(SmallExport export) throws IOException {
        return context.getBean(WordPressImport.class)
                .run(export.writeTo(folder.resolve("export.xml")), ImportOptions.STANDARD, progress -> {});
    }

    private Media picture() {
        return library.findByOriginal(FILE).orElseThrow();
    }
}
