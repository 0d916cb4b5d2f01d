package press.linecaster.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.Media;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.people.Account;
import press.linecaster.people.AuditLine;

/// Several pictures and files of the library at once.
class PictureBulkHttpTest extends Staffed {

    private static final String MANY = "/newsroom/pictures/many";

    @Test
    void onlyWhatIsFilledChangesAndIsTakenBackWhereNobodyHasGoneOn() throws Exception {
        var one = added("many one.txt");
        var other = added("many other.txt");
        editor.post(MANY, "picture", id(one), "picture", id(other), "deed", "change", "licence", "CC BY 4.0");

        var page = editor.page(location(editor.post(
                MANY, "picture", id(one), "picture", id(other), "q", "many", "deed", "change", "credit", "A. Byrne")));

        assertThat(page.select(".notice--undo p").text()).isEqualTo("2 are changed.");
        assertThat(page.select("#q").val()).isEqualTo("many");
        assertThat(now(one).credit()).isEqualTo("A. Byrne");
        assertThat(now(one).rights().licence()).isEqualTo("CC BY 4.0");
        assertThat(trail.newest(null, 2)).extracting(AuditLine::action).containsOnly("picture.save");
        editor.post(MANY, "picture", id(other), "deed", "change", "credit", "Somebody else");
        editor.post(page.expectFirst(".notice--undo form").attr("action"));
        assertThat(now(one).credit()).isNull();
        assertThat(now(one).rights().licence()).isEqualTo("CC BY 4.0");
        assertThat(now(other).credit()).isEqualTo("Somebody else");
    }

    @Test
    void whatIsUnusedIsDeletedAndComesBack() throws Exception {
        var one = added("away one.txt");
        var other = added("away other.txt");

        var page = editor.page(location(
                editor.post(MANY, "picture", id(one), "picture", id(other), "picture", "1", "deed", "delete")));

        assertThat(page.select(".notice--undo p").text()).isEqualTo("2 are deleted.");
        assertThat(library().find(one.id())).isEmpty();
        editor.post(page.expectFirst(".notice--undo form").attr("action"));
        assertThat(now(one)).isEqualTo(one);
        assertThat(now(other)).isEqualTo(other);
    }

    @Test
    void aMistakeIsSaidAndWhatWasChosenAndTypedStays() throws Exception {
        var one = added("kept one.txt");

        var answer = editor.post(MANY, "picture", id(one), "deed", "change", "credit", "A. Byrne", "until", "soon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#many-mistake").text()).contains("This is no day");
        assertThat(html(answer).select("#many-credit").val()).isEqualTo("A. Byrne");
        assertThat(html(answer).select("input[checked][name=picture]").eachAttr("value"))
                .containsExactly(id(one));
        assertThat(editor.post(MANY, "deed", "delete").body()).contains("Nothing is chosen");
        assertThat(editor.post(MANY, "picture", id(one), "deed", "change").body())
                .contains("at least one");
        assertThat(now(one)).isEqualTo(one);
    }

    @Test
    void whoMayNotChangeThemChangesNone() throws Exception {
        var one = added("not yours.txt");

        var answer = contributor.post(MANY, "picture", id(one), "deed", "delete");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("#many-mistake").text()).contains("not yours.txt", "Your role");
        assertThat(moderator.post(MANY, "picture", id(one), "deed", "delete").statusCode())
                .isEqualTo(403);
        assertThat(now(one)).isEqualTo(one);
    }

    @Test
    void whatIsSaidMeanwhileIsNotOverwritten() {
        var read = added("meanwhile.txt");
        library().describe(read.id(), new Description(null, null, SafeHtml.text("A chart"), null, 0.5, 0.5));

        bulk().change(nora(), List.of(read), wish("A. Byrne"));

        assertThat(now(read).credit()).isEqualTo("A. Byrne");
        assertThat(now(read).caption().plainText()).isEqualTo("A chart");
    }

    @Test
    void whatIsGoneOrCannotBeDoneKeepsNoneOfTheOthers() throws Exception {
        var one = added("fleet one.txt");
        var gone = added("fleet gone.txt");
        var other = added("fleet other.txt");
        var stuck = added("fleet stuck.txt");
        library().remove(gone.id(), media -> {});

        var changed = bulk().change(nora(), List.of(one, gone, other), wish("A. Byrne"));
        assertThat(changed.words()).contains("2 are changed", "fleet gone.txt – It is gone");
        library().remove(one.id(), media -> {});
        changed.undo().accept(nora());
        assertThat(now(other).credit()).isNull();

        var aside = aside(stuck);
        Files.createDirectories(aside.getParent());
        Files.createSymbolicLink(aside, aside); // cannot be read nor written
        try {
            var deleted = bulk().delete(nora(), List.of(gone, stuck, other));
            assertThat(deleted.words()).contains("One is deleted", "fleet stuck.txt – It could not be done just now");
            deleted.undo().accept(nora());
        } finally {
            Files.delete(aside);
        }
        assertThat(now(other).credit()).isNull();
        assertThat(now(stuck)).isEqualTo(stuck);
    }

    @Test
    void whatSomebodyElseHasDeletedIsSaidToBeGone() {
        var gone = added("gone before.txt");
        var removed = library().remove(gone.id(), media -> {});

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> pictures().delete(nora(), gone))
                .withMessageContaining("gone");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> pictures().save(nora(), gone.id(), form -> form))
                .withMessageContaining("gone");
        pictures().bringBack(nora(), removed);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> pictures().bringBack(nora(), removed));
    }

    private Path aside(Media media) {
        var sha256 = Objects.requireNonNull(media.stored()).sha256();
        return context.getBean(DataFolder.class).path().resolve("media/originals/aside/" + sha256);
    }

    private static PictureForm wish(String credit) {
        return new PictureForm("", false, "", credit, "", "", "50", "50");
    }

    private PictureBulk bulk() {
        return context.getBean(PictureBulk.class);
    }

    private Pictures pictures() {
        return context.getBean(Pictures.class);
    }

    private Account nora() {
        return accounts.find("nora.quill@gazette.example").orElseThrow();
    }

    private Media added(String name) {
        var outcome =
                library().takeIn(NewMedia.named(name, Description.NONE), new ByteArrayResource(name.getBytes(UTF_8)));
        assertThat(outcome).isInstanceOf(Stored.class);
        return ((Stored) outcome).media();
    }

    private MediaLibrary library() {
        return context.getBean(MediaLibrary.class);
    }

    private Media now(Media media) {
        return library().find(media.id()).orElseThrow();
    }

    private static String id(Media media) {
        return Ids.inAddress(media.id().value());
    }
}
