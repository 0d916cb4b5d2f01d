package press.linecaster.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/// A text of the demo edition: headers as `Name: value`, an empty line, the body as HTML and, after a line
/// `=== comments`, the comments under it.
///
/// @param slug the file's name without its ending
record DemoFile(String slug, List<Header> headers, String body, List<Remark> remarks) {

    record Header(String name, String value) {}

    /// A comment. @param number within the file, from 1
    ///
    /// @param answerTo number of the comment it answers
    /// @param age how long before loading it was written
    /// @param state `approved`, `pending`, `spam` or `removed`
    record Remark(int number, @Nullable Integer answerTo, String name, Duration age, String state, String text) {}

    private static final String COMMENTS = "\n=== comments\n";
    private static final Pattern REMARK =
            Pattern.compile("\\[(\\d+)(?: < (\\d+))?] (.+?) · (P[^ ]+?)(?: · (pending|spam|removed))?");

    static DemoFile read(Resource resource) {
        try {
            var name = resource.getFilename();
            if (name == null) throw new IllegalArgumentException(resource + " has no name");
            return parse(name.replaceFirst("\\.[a-z]+$", ""), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DemoFile parse(String slug, String content) {
        var end = content.indexOf("\n\n");
        if (end < 0) throw new IllegalArgumentException(slug + " has no empty line after its headers");
        var rest = content.substring(end + 2);
        var comments = rest.indexOf(COMMENTS);
        var body = comments < 0 ? rest : rest.substring(0, comments);
        var remarks = comments < 0 ? List.<Remark>of() : remarks(slug, rest.substring(comments + COMMENTS.length()));
        return new DemoFile(slug, headers(slug, content.substring(0, end)), body.strip(), remarks);
    }

    /// The value of a header that must be there.
    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(slug + " has no header " + name));
    }

    Optional<String> optional(String name) {
        return all(name).findFirst();
    }

    Stream<String> all(String name) {
        return headers.stream().filter(header -> header.name().equals(name)).map(Header::value);
    }

    /// The parts of a comma-separated header; empty when it is absent.
    List<String> list(String name) {
        return optional(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static List<Header> headers(String slug, String block) {
        return block.lines()
                .map(line -> {
                    var colon = line.indexOf(':');
                    if (colon < 1) throw new IllegalArgumentException(slug + ": not a header: " + line);
                    return new Header(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                })
                .toList();
    }

    private static List<Remark> remarks(String slug, String block) {
        var remarks = new ArrayList<Remark>();
        for (var part : block.strip().split("\n(?=\\[\\d+)")) {
            var lines = part.strip().split("\n", 2);
            var head = REMARK.matcher(lines[0].strip());
            if (!head.matches() || lines.length < 2)
                throw new IllegalArgumentException(slug + ": not a comment: " + lines[0]);
            remarks.add(new Remark(
                    Integer.parseInt(head.group(1)),
                    head.group(2) == null ? null : Integer.valueOf(head.group(2)),
                    head.group(3),
                    Duration.parse(head.group(4)),
                    head.group(5) == null ? "approved" : head.group(5),
                    lines[1].strip()));
        }
        return remarks;
    }
}
