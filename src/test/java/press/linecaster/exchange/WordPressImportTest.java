package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import press.linecaster.addresses.Addresses;
import press.linecaster.kernel.AddressPath;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.StoreModules;

/// Every export of the collection, each into an empty paper, twice.
class WordPressImportTest {

    @Configuration(proxyBeanMethods = false)
    @Import(StoreModules.class)
    @ComponentScan("press.linecaster.exchange")
    static class Modules {}

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyExportComesInOnceAndKeepsItsAddresses() {
        var tests = new ArrayList<DynamicTest>();
        var expected = Corpus.json("wxr/expected-counts.json");
        for (var file : Corpus.files("wxr", ".xml")) {
            var name = Corpus.at("wxr").relativize(file).toString();
            var facts = expected.has("files") ? expected.get("files").get(name) : expected.get(name);
            var isExport = facts.path("wellFormed").asBoolean()
                    && facts.path("root").asString("").equals("rss");
            tests.add(DynamicTest.dynamicTest(name, () -> {
                try (var context = paper(folder.resolve(name.replace('/', '_')))) {
                    if (isExport)
                        comesInOnce(context, file, facts.path("comments").asInt());
                    else isRefused(context, file);
                }
            }));
        }
        return tests;
    }

    private static void comesInOnce(ConfigurableApplicationContext context, Path file, int comments) {
        var importer = context.getBean(WordPressImport.class);

        var first = importer.run(file, ImportOptions.STANDARD, progress -> {});
        var after = dump(context);
        var second = importer.run(file, ImportOptions.STANDARD, progress -> {});

        assertThat(second.isWithoutChange()).as(second.text()).isTrue();
        assertThat(changedTables(after, dump(context))).isEmpty();
        var tally = first.kinds().get("comments");
        assertThat(tally == null ? 0 : tally.read()).isLessThanOrEqualTo(comments);
        addressesLeadSomewhere(context, file);
    }

    private static void addressesLeadSomewhere(ConfigurableApplicationContext context, Path file) {
        var addresses = context.getBean(Addresses.class);
        var lost = new ArrayList<String>();
        var survey = Survey.of(file, new ReportBuilder(), (items, bytes) -> {});
        try (var reader = WxrReader.open(file)) {
            for (var part = reader.next(); part != null; part = reader.next()) {
                if (!(part instanceof Wxr.Item item) || !isPublic(item)) continue;
                if (item.type().equals("attachment") && survey.isHidden(item)) continue;
                for (var address : List.of(item.link(), item.guid())) {
                    var path = OldSite.path(address).orElse("/");
                    if (path.equals("/")) continue;
                    var query = path.indexOf('?');
                    var compared = query < 0
                            ? AddressPath.normalise(path).orElseThrow()
                            : AddressPath.normalise(path.substring(0, query)).orElseThrow() + path.substring(query);
                    if (!compared.equals("/") && addresses.find(compared).isEmpty())
                        lost.add(item.type() + " " + address);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean isPublic(Wxr.Item item) {
        return List.of("publish", "inherit", "future").contains(item.status())
                && item.password().isEmpty()
                && !item.type().equals("revision");
    }

    private static void isRefused(ConfigurableApplicationContext context, Path file) {
        var before = dump(context);

        var refused = catchThrowableOfType(
                ImportRefused.class,
                () -> context.getBean(WordPressImport.class).run(file, ImportOptions.STANDARD, progress -> {}));

        assertThat(refused).isNotNull();
        assertThat(refused.line()).isPositive();
        assertThat(changedTables(before, dump(context))).isEmpty();
    }

    /// What stands in one dump alone, table by table: the dumps themselves are too long to compare by eye.
    private static Map<String, String> changedTables(Map<String, String> before, Map<String, String> after) {
        var changed = new TreeMap<String, String>();
        after.forEach((table, rows) -> {
            var known = Set.copyOf(List.of(before.getOrDefault(table, "").split("\n")));
            var now = Set.copyOf(List.of(rows.split("\n")));
            var added = now.stream().filter(row -> !known.contains(row)).toList();
            if (!rows.equals(before.get(table))) changed.put(table, added.size() + " rows differ: " + added);
        });
        return changed;
    }

    /// Every row of every table.
    private static Map<String, String> dump(ConfigurableApplicationContext context) {
        var db = context.getBean(DSLContext.class);
        var dump = new TreeMap<String, String>();
        for (var name :
                db.fetchValues("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"))
            dump.put(
                    String.valueOf(name),
                    db.selectFrom(DSL.table(DSL.name(String.valueOf(name))))
                            .fetch()
                            .formatCSV());
        return dump;
    }

    static ConfigurableApplicationContext paper(Path data) {
        return new SpringApplicationBuilder(Modules.class)
                .web(WebApplicationType.NONE)
                .run("--linecaster.data=" + data, "--linecaster.serving=false");
    }
}
