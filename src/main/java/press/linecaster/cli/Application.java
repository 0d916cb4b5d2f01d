package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The application behind the commands. Only a server listens and follows the change log; a command that
/// works on the data writes to the same log, and a server that runs meanwhile sees it there.
final class Application {

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    private final Class<?> source;

    Application(Class<?> source) {
        this.source = source;
    }

    /// Starts a server. The caller closes it.
    ConfigurableApplicationContext serve(Path data, Options options) {
        return serve(data, options, nothing -> {});
    }

    /// Starts a server that has something to do before anybody is let in.
    ConfigurableApplicationContext serve(Path data, Options options, Consumer<ApplicationContext> before) {
        var settings = settings(data, options);
        settings.put("linecaster.serving", true);
        settings.put("server.port", options.port());
        settings.put("server.address", options.host());
        var address = options.address();
        if (address != null) settings.put(PublicAddress.SETTING, address);
        var _ = new AddressProperties(address == null ? System.getenv("LINECASTER_ADDRESS") : address); // or it refuses
        return start(
                WebApplicationType.SERVLET,
                data,
                settings,
                context -> context.getBeanFactory()
                        .registerSingleton("beforeListening", new BeforeListening(() -> before.accept(context))));
    }

    /// Starts what a command needs to work on the data, without a server, and quiet. The caller closes it.
    ConfigurableApplicationContext work(Path data, Options options) {
        var settings = settings(data, options);
        settings.put("linecaster.serving", false);
        settings.put("logging.level.root", "warn");
        settings.put("logging.level.press.linecaster", "warn");
        return start(WebApplicationType.NONE, data, settings, context -> {});
    }

    /// Likewise, and only where there is a paper: who looks at something makes nothing.
    <T> T workOnPaper(Options options, Function<ApplicationContext, T> work) {
        if (ServedDatabase.of(options).isSqlite()
                && !Files.exists(options.data().resolve(Backup.DATABASE)))
            throw new CommandFailed("there is no paper in " + options.data() + "; --data says where it is");
        try (var context = work(options.data(), options)) {
            return work.apply(context);
        }
    }

    private ConfigurableApplicationContext start(
            WebApplicationType type,
            Path data,
            Map<String, Object> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        var check = new SettingsCheck(data, settings);
        requireSound(check);
        var strangers = check.strangers();
        prepare(data);
        var application = new SpringApplication(source);
        application.setWebApplicationType(type);
        application.addInitializers(initializer);
        // as arguments they weigh more than any file or variable, and say in time where the files are
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            var context = application.run(arguments);
            for (var stranger : strangers) // not before: now it is known how to log
            log.atWarn().addKeyValue("setting", stranger).log("a setting is not known and does nothing");
            return context;
        } catch (RuntimeException e) {
            throw DamagedDatabase.isCauseOf(e) ? DamagedDatabase.told(data, e) : e;
        }
    }

    /// What the command line says of the paper.
    static Map<String, Object> settings(Path data, Options options) {
        var settings = new HashMap<String, Object>();
        settings.put("linecaster.data", data.toString());
        var database = options.database();
        if (database != null) settings.put("linecaster.database", database);
        return settings;
    }

    /// Most papers have no such file; what variables say is found out when it is bound.
    private static void requireSound(SettingsCheck check) {
        if (!check.hasFile()) return;
        check.mistakes().stream().findFirst().ifPresent(mistake -> {
            throw new CommandFailed(mistake);
        });
    }

    private static void prepare(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new CommandFailed("the data folder " + data + " cannot be made: " + FileTrouble.words(e), e);
        }
        if (!Files.isWritable(data)) throw new CommandFailed("the data folder " + data + " cannot be written to");
    }
}
