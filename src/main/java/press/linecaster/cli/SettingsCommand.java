package press.linecaster.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

@Command(
        name = "settings",
        description = {
            "Show and change what the paper is called, how it looks and what it does. Without a word: all settings.",
            "A server that runs on the same data shows the change at once."
        },
        footer = {
            "",
            "Examples:",
            "  linecaster settings set name The Harbour Gazette",
            "  linecaster settings set logo ~/gazette.svg",
            "  linecaster settings set ads @ads.txt",
            "  linecaster settings reset accent"
        })
final class SettingsCommand implements Callable<Integer> {

    static final String MENDING =
            "'linecaster settings set' mends a setting, 'linecaster settings reset' gives it its default again";

    private static final String INDENT = " ".repeat(20);
    private static final int LONGEST_SHOWN = 100;

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    SettingsCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var lines = reading(settings -> {
            var paper = paper(settings);
            var decided = settings.decided();
            return Arrays.stream(Setting.values())
                    .map(setting -> line(setting, setting.of(paper), decided.contains(setting)))
                    .toList();
        });
        lines.forEach(out::println);
        out.println("Next: " + Shell.command("linecaster", "settings", "set", "NAME", "VALUE"));
        return 0;
    }

    @Command(
            name = "get",
            description = "Print what a setting is, and nothing else.",
            footer = {"", "Example:", "  linecaster settings get name"})
    int get(@Parameters(paramLabel = "NAME", description = "Which setting.") String name) {
        var setting = called(name);
        var text = reading(settings -> setting.of(paper(settings)));
        spec.commandLine().getOut().println(text);
        return 0;
    }

    @Command(
            name = "set",
            description = "Decide what a setting is.",
            footer = {
                "",
                "Examples:",
                "  linecaster settings set tagline Tides, trade and talk",
                "  linecaster settings set accent 1d4f91",
                "  linecaster settings set about @about.txt"
            })
    int set(
            @Parameters(paramLabel = "NAME", description = "Which setting.") String name,
            @Parameters(
                            paramLabel = "VALUE",
                            arity = "1..*",
                            description = "What it is to be; @FILE reads it from a file. A logo is the path of a"
                                    + " picture, which is taken into the library.")
                    List<String> words) {
        var setting = called(name);
        var value = String.join(" ", words).strip();
        if (value.isEmpty())
            throw wrong(name + " cannot be nothing; " + Shell.command("linecaster", "settings", "reset", name)
                    + " gives it its default again");
        if (setting == Setting.LOGO) {
            var file = NamedFile.of(value);
            return working(context -> decide(setting, file.picture(context), context));
        }
        var text = NamedFile.isMeantBy(value) ? NamedFile.of(value).text() : value;
        requireSound(setting, text);
        return working(context -> decide(setting, text, context));
    }

    @Command(
            name = "reset",
            description = "Give a setting its default again.",
            footer = {"", "Example:", "  linecaster settings reset tagline"})
    int reset(@Parameters(paramLabel = "NAME", description = "Which setting.") String name) {
        var setting = called(name);
        return working(context -> decide(setting, "", context));
    }

    /// Before anything is started or made.
    private void requireSound(Setting setting, String text) {
        try {
            var _ = Settings.UNDECIDED.with(Map.of(setting, text));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int decide(Setting setting, String text, ApplicationContext context) {
        var settings = context.getBean(Settings.class);
        try {
            settings.decide(Map.of(setting, text));
        } catch (IllegalArgumentException e) {
            throw unreadable(e); // another one: this one is sound
        }
        var out = spec.commandLine().getOut();
        out.println(line(setting, setting.of(settings.paper()), !text.isEmpty()));
        var said = PublicAddress.said(context);
        if (setting == Setting.ADDRESS && said != null)
            out.println("The next start of a server makes it " + said + " again: " + PublicAddress.SETTING
                    + " or LINECASTER_ADDRESS says so.");
        out.println("A server that runs on this data shows it at once.");
        return 0;
    }

    /// @param name as typed
    private Setting called(String name) {
        return Setting.called(name).orElseThrow(() -> {
            var titles = Arrays.stream(Setting.values()).map(Setting::title).toList();
            return wrong("no setting is called '" + name + "'"
                    + NearestWord.of(name, titles)
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse("; they are " + String.join(", ", titles)));
        });
    }

    private <T> T reading(Function<Settings, T> reading) {
        return application.workOnPaper(options, context -> reading.apply(context.getBean(Settings.class)));
    }

    private <T> T working(Function<ApplicationContext, T> work) {
        try (var context = application.work(options.data(), options)) {
            return work.apply(context);
        }
    }

    /// @throws CommandFailed when a setting cannot be read
    static Paper paper(Settings settings) {
        try {
            return settings.paper();
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static CommandFailed unreadable(IllegalArgumentException e) {
        return new CommandFailed(e.getMessage() + "; " + MENDING, e);
    }

    private static String line(Setting setting, String text, boolean isDecided) {
        var title = setting.title() + INDENT.substring(setting.title().length());
        return title + shortened(text) + (isDecided ? "" : " (default)") + "\n" + INDENT + setting.meaning();
    }

    private static String shortened(String text) {
        if (text.isEmpty()) return "—";
        var lines = text.lines().count();
        var first = text.lines().findFirst().orElseThrow();
        var cut = first.codePoints()
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var more = lines > 1 ? " … " + lines + " lines" : cut.length() < first.length() ? " …" : "";
        return cut + more;
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
