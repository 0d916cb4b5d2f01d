package press.linecaster.site;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/// Why no page can forget what it has read. The letterbox asks nothing: it takes in what readers send.
class BordersTest {

    @Test
    void onlyTheArchiveAndItsOtherHalfAskTheModules() {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("press.linecaster");

        noClasses()
                .that()
                .resideInAPackage("press.linecaster.site")
                .and()
                .doNotBelongToAnyOf(
                        Archive.class,
                        StaleKeys.class,
                        SearchScript.class,
                        Stylesheet.class,
                        Modules.class,
                        Letterbox.class)
                .should()
                .accessClassesThat(describe(
                        "are front doors of modules",
                        door -> door.isAnnotatedWith(Service.class)
                                && !door.getPackageName().equals("press.linecaster.site")))
                .check(classes);
    }
}
