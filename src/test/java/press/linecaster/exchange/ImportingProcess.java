package press.linecaster.exchange;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// A process that imports a file, and prints each step that it is told of, until it is killed.
final class ImportingProcess {

    private ImportingProcess() {}

    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(WordPressImportTest.Modules.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        var file = Path.of(context.getEnvironment().getRequiredProperty("export"));
        context.getBean(WordPressImport.class)
                .run(file, ImportOptions.STANDARD, progress -> System.out.println(progress.step()));
        System.out.println("DONE");
    }
}
