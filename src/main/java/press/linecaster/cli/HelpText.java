package press.linecaster.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Help in lines that every terminal can show, broken between words alone: picocli would break an address or a
/// path after its points and slashes.
final class HelpText {

    static final int WIDTH = 80;
    /// Wide enough for picocli never to break a line.
    private static final int ENDLESS = 2_000;
    /// Up to where the text of a line begins that has something beside it, such as the name of an option.
    private static final Pattern BESIDE = Pattern.compile("Usage: \\S+ | *\\S+(?: \\S+)* {2,}| +");
    private static final String BEFORE_SYNOPSIS = "Usage: ";

    private HelpText() {}

    /// For a command and all beneath it.
    static CommandLine of(CommandLine line) {
        line.getHelpSectionMap().replaceAll((key, section) -> switch (key) {
            case UsageMessageSpec.SECTION_KEY_SYNOPSIS ->
                help -> wrapped(BEFORE_SYNOPSIS + section.render(help)).substring(BEFORE_SYNOPSIS.length());
            default -> help -> wrapped(section.render(help));
        });
        line.getSubcommands().values().forEach(HelpText::of);
        return line.setUsageHelpWidth(ENDLESS);
    }

    /// Lines that are short enough stay as they are.
    static String wrapped(String text) {
        return Arrays.stream(text.split("\n", -1)).map(HelpText::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        if (line.stripTrailing().length() <= WIDTH) return line;
        var beside = BESIDE.matcher(line);
        var indent = beside.lookingAt() ? beside.end() : 0;
        var wrapped = new StringBuilder(line.substring(0, indent));
        var column = indent;
        for (var word : line.substring(indent).strip().split(" +")) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                wrapped.append("\n").append(" ".repeat(indent));
                column = indent;
            }
            if (column > indent) wrapped.append(' ');
            wrapped.append(word);
            column += word.length() + (column > indent ? 1 : 0);
        }
        return wrapped.toString();
    }
}
