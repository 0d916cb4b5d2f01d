package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.addresses.Addresses;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ImportReport.Tally;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menus;
import press.linecaster.testing.Corpus;

/// Entries of menus, which WordPress exports without a label where they are called as what they lead to.
class MenuImportTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = WordPressImportTest.paper(folder);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void anEntryWithoutALabelIsCalledAsWhatItLeadsTo() throws IOException {
        imported(new SmallExport()
                .term("category", "7", "harbour", "Harbour &amp; Trade")
                .term("post_tag", "7", "ferries", "Ferries")
                .term("category", "8", "sport", "Sport")
                .item("post", "publish", "Fire on the Quay", "")
                .item("page", "publish", "About Us", "")
                .item("page", "publish", "", "<content:encoded>Low tide at nine.</content:encoded>")
                .item("page", "publish", "", "")
                .menuEntry("main", "", "taxonomy", "category", "7")
                .menuEntry("main", "", "taxonomy", "post_tag", "7")
                .menuEntry("main", "Games", "taxonomy", "category", "8")
                .menuEntry("main", "", "post_type", "post", "1")
                .menuEntry("main", "", "post_type", "page", "2")
                .menuEntry("main", "", "post_type", "page", "3")
                .menuEntry("main", "", "post_type", "page", "4")
                .menuEntry("main", "", "http://elsewhere.example/"));

        assertThat(entries())
                .containsExactly(
                        "Harbour & Trade -> /harbour/",
                        "Ferries -> /tag/ferries",
                        "Games -> /sport/",
                        "Fire on the Quay -> /post-1/",
                        "About Us -> /page-2/",
                        "Low tide at nine. -> /page-3/",
                        "page-4 -> /page-4/",
                        "http://elsewhere.example/ -> http://elsewhere.example/");
    }

    @Test
    void anEntryThatLeadsToNothingIsLeftOutAndReportedWithItsLine() throws IOException {
        var report = imported(new SmallExport()
                .item("post", "draft", "Not Yet", "")
                .menuEntry("main", "Harbour", "http://old.example/harbour/")
                .menuEntry("main", "", "taxonomy", "category", "7")
                .menuEntry("main", "", "post_type", "post", "1")
                .menuEntry("main", "Topics", "taxonomy", "topic", "9")
                .menuEntry("main", "Open", "#"));

        assertThat(entries()).containsExactly("Harbour -> /harbour/");
        assertThat(report.kinds().get("menu entries")).isEqualTo(new Tally(5, 1, 0, 0, 0, 4));
        assertThat(report.notes())
                .filteredOn(note -> note.kind() == Note.Kind.LEFT_OUT)
                .allSatisfy(note -> assertThat(note.line()).isPositive())
                .extracting(Note::words)
                .containsExactly(
                        "menu entry: it leads to category 7, which readers cannot see here",
                        "menu entry: it leads to post 1, which readers cannot see here",
                        "menu entry \"Topics\": it leads to topic 9, which readers cannot see here",
                        "menu entry \"Open\": it leads to the address \"#\"");
    }

    @Test
    void aMenuOfARealExportHasTheNamesOfItsSections() {
        context.getBean(WordPressImport.class)
                .run(
                        Corpus.at("wxr/theme-test-data/themeunittestdata.wordpress.2024.xml"),
                        ImportOptions.STANDARD,
                        progress -> {});

        assertThat(entries())
                .contains("Markup -> /markup/", "Post Formats -> /post-formats/", "Unpublished -> /unpublished/")
                .noneMatch(entry -> entry.matches("(category|page|post) -> .*"));
    }

    /// Of the menu of the head, those beneath after those above them.
    private List<String> entries() {
        var entries = new ArrayList<String>();
        add(context.getBean(Menus.class).of(Menu.Place.HEADER).entries(), entries);
        return entries;
    }

    private void add(List<Menu.Entry> from, List<String> entries) {
        for (var entry : from) {
            var address = switch (entry.leadsTo()) {
                case Location(var location) -> location;
                case Thing(var target) ->
                    context.getBean(Addresses.class).of(target).orElseThrow();
            };
            entries.add(entry.label() + " -> " + address);
            add(entry.children(), entries);
        }
    }

    private ImportReport imported(SmallExport export) throws IOException {
        return context.getBean(WordPressImport.class)
                .run(export.writeTo(folder.resolve("export.xml")), ImportOptions.STANDARD, progress -> {});
    }
}
