package press.linecaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The borders between modules, and the picture of them in `docs`.
class ModulesTest {

    private static final Path SOURCE = Path.of("docs/modules.puml");
    private static final Path PICTURE = Path.of("docs/modules.svg");
    private static final String DRAW = "modules.draw";
    private static final int CAPTION_WIDTH = 25;

    private final ApplicationModules modules = ApplicationModules.of(Linecaster.class);

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        modules.verify();
    }

    @Test
    void modulesSayWhatTheyUse() throws ClassNotFoundException {
        for (var each : arrows().entrySet()) {
            var info = Class.forName(packageOf(each.getKey()) + ".package-info");
            var said = info.getAnnotation(org.springframework.modulith.ApplicationModule.class);

            assertThat(said).as(each.getKey()).isNotNull();
            assertThat(said.allowedDependencies())
                    .as("allowedDependencies of " + each.getKey())
                    .containsExactlyInAnyOrderElementsOf(each.getValue());
        }
    }

    @Test
    void thePictureShowsTheModulesAsTheyAre() throws IOException {
        var diagram = diagram();
        if (Boolean.getBoolean(DRAW)) draw(diagram);

        assertThat(SOURCE)
                .as("made anew by: mvn test -Dtest=ModulesTest -D" + DRAW + "=true")
                .hasContent(diagram);
    }

    /// In PlantUML, laid out by its own engine so that nothing else need be installed.
    private String diagram() throws IOException {
        var diagram = new StringBuilder("""
                @startuml
                ' made by ModulesTest from the code; not to be edited
                !pragma layout smetana
                skinparam backgroundColor white
                skinparam defaultFontName sans-serif
                skinparam defaultFontSize 13
                skinparam arrowColor #4a5a75
                skinparam rectangle {
                  backgroundColor #f4f6fa
                  borderColor #4a5a75
                  roundCorner 8
                }
                """);
        var arrows = arrows();
        for (var module : arrows.keySet())
            diagram.append("rectangle \"**%s**\\n%s\" as %s\n".formatted(module, caption(module), module));
        arrows.forEach((from, all) ->
                withoutDetours(all, arrows).forEach(to -> diagram.append("%s --> %s\n".formatted(from, to))));
        return diagram.append("@enduml\n").toString();
    }

    /// What each module uses, as the code has it.
    private Map<String, Set<String>> arrows() {
        return modules.stream()
                .collect(Collectors.toMap(
                        ModulesTest::name,
                        module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(ModulesTest::name)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /// Leaves out arrows to what the others lead to as well.
    private static Set<String> withoutDetours(Set<String> arrows, Map<String, Set<String>> all) {
        var direct = new TreeSet<>(arrows);
        arrows.forEach(each -> direct.removeAll(beneath(each, all)));
        return direct;
    }

    private static Set<String> beneath(String module, Map<String, Set<String>> all) {
        var direct = all.getOrDefault(module, Set.of());
        var found = new HashSet<>(direct);
        direct.forEach(each -> found.addAll(beneath(each, all)));
        return found;
    }

    /// The first sentence of what a module says of itself, in lines.
    private static String caption(String module) throws IOException {
        var info = Path.of("src/main/java", packageOf(module).split("\\.")).resolve("package-info.java");
        var words = Files.readAllLines(info).stream()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring("///".length()).strip())
                .collect(Collectors.joining(" "));
        var sentence = words.substring(0, words.indexOf('.'));
        return sentence.replaceAll("(.{1," + CAPTION_WIDTH + "})(?: |$)", "$1\\\\n")
                .replaceAll("\\\\n$", "");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String packageOf(String module) {
        return "press.linecaster." + module;
    }

    private static void draw(String diagram) throws IOException {
        var svg = new ByteArrayOutputStream();
        new SourceStringReader(diagram).outputImage(svg, new FileFormatOption(FileFormat.SVG, false));
        Files.writeString(SOURCE, diagram);
        Files.writeString(PICTURE, svg.toString(StandardCharsets.UTF_8) + "\n");
    }
}
