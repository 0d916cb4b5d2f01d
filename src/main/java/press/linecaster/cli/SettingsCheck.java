package press.linecaster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// What is wrong with the settings of a paper, before anything is started with them. Which settings there are
/// is what the modules' own classes say: each is called `…Properties`, so that a few files are looked at and
/// not all.
final class SettingsCheck {

    private static final String MODULES = ClassUtils.getPackageName(SettingsCheck.class.getPackageName());
    private static final String SETTINGS_CLASSES = "*/*Properties.class";
    private static final String OURS = "linecaster";
    /// What Spring Boot reads, and we pass on without a look.
    private static final Set<String> OF_SPRING = Set.of("logging", "management", "server", "spring");

    private final Path file;
    private final ConfigurableEnvironment environment;

    /// @param options what the command line says, which weighs more than variables and file
    SettingsCheck(Path data, Map<String, Object> options) {
        this.file = data.resolve(Backup.SETTINGS);
        this.environment = environment(options);
    }

    /// The settings of options, variables and the file of the data folder that the options name; neither the
    /// folder nor the file need be there.
    static ConfigurableEnvironment environment(Map<String, Object> options) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", options));
        // so that a variable can be named
        new SystemEnvironmentPropertySourceEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (IllegalStateException e) {
            throw new CommandFailed(
                    options.get("linecaster.data") + "/" + Backup.SETTINGS + " cannot be read: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        }
        return environment;
    }

    boolean hasFile() {
        return Files.exists(file);
    }

    /// Why nothing starts with these settings, each with its place; empty when all is well.
    List<String> mistakes() {
        var classes = classes();
        var mistakes = new ArrayList<String>();
        if (hasFile()) mistakes.addAll(unknown(classes, true));
        for (var each : classes) {
            try {
                Binder.get(environment).bindOrCreate(prefix(each), Bindable.of(each));
            } catch (BindException e) {
                mistakes.add(WrongSetting.words(e)
                        .or(() -> WrongSetting.outOfBounds(e, environment))
                        .orElseGet(() -> String.valueOf(e.getMessage())));
            }
        }
        return mistakes;
    }

    /// Lines of the file that set something nobody here reads, each with its place: harmless, but hardly meant.
    List<String> strangers() {
        return hasFile() ? unknown(classes(), false) : List.of();
    }

    private List<String> unknown(List<Class<?>> classes, boolean ours) {
        var known = classes.stream().flatMap(SettingsCheck::names).toList();
        var unknown = new ArrayList<String>();
        for (var lines : lines())
            for (var name : lines.getPropertyNames()) {
                var parsed = ConfigurationPropertyName.adapt(name, '.');
                if (isIn(parsed, Set.of(OURS)) != ours || isIn(parsed, OF_SPRING) || isOneOf(known, parsed)) continue;
                unknown.add(WrongSetting.place(lines.getOrigin(name)) + "'" + name + "' is not known here"
                        + nearest(name, known, ours));
            }
        return unknown;
    }

    private static boolean isIn(ConfigurationPropertyName name, Set<String> families) {
        return !name.isEmpty() && families.contains(name.getElement(0, ConfigurationPropertyName.Form.UNIFORM));
    }

    /// In whatever way it is written, and also one of several values, as `allow[0]`.
    private static boolean isOneOf(List<String> known, ConfigurationPropertyName name) {
        var whole = name.isLastElementIndexed() ? name.getParent() : name;
        return known.stream().map(ConfigurationPropertyName::of).anyMatch(whole::equals);
    }

    private static String nearest(String name, List<String> known, boolean ours) {
        var same = ours ? OURS + "." : ""; // what all have in common makes none of them nearer
        var rests = known.stream().map(each -> each.substring(same.length())).toList();
        return NearestWord.of(name.substring(Math.min(name.length(), same.length())), rests)
                .map(rest -> "; did you mean " + same + rest + "?")
                .orElse("");
    }

    private List<OriginTrackedMapPropertySource> lines() {
        try {
            return new PropertiesPropertySourceLoader()
                    .load(Backup.SETTINGS, new FileSystemResource(file)).stream()
                            .map(OriginTrackedMapPropertySource.class::cast)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that settings are bound to.
    static List<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourcePattern(SETTINGS_CLASSES);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(MODULES).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), SettingsCheck.class.getClassLoader()))
                .toList();
    }

    private static Stream<String> names(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(each -> prefix(settings) + "." + DataObjectPropertyName.toDashedForm(each.getName()));
    }

    private static String prefix(Class<?> settings) {
        return settings.getAnnotation(ConfigurationProperties.class).value();
    }
}
