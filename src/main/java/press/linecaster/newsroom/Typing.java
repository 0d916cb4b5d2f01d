package press.linecaster.newsroom;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.linecaster.kernel.Posted;

/// Which typing a form holds, so that the browser and the server know of each other's copies without asking a clock: a
/// copy goes only where the same typing is known to have arrived. A name is `page.number`: what the page calls itself
/// by chance, and how often something was typed there.
///
/// @param now empty without a script
/// @param before the typings that the page went on with
record Typing(String now, List<String> before) {

    static final Typing NONE = new Typing("", List.of());

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}\\.[0-9]{1,9}");
    private static final int MOST_BEFORE = 20;

    Typing {
        before = List.copyOf(before);
    }

    static Typing of(Posted.Form form) {
        return new Typing(
                known(form.get("typing")).findFirst().orElse(""),
                known(form.get("typing-before")).limit(MOST_BEFORE).toList());
    }

    private static Stream<String> known(String names) {
        return Stream.of(names.split(" ")).filter(name -> NAME.matcher(name).matches());
    }

    /// As the next page carries it along.
    String all() {
        return String.join(
                " ",
                Stream.concat(Stream.of(now), before.stream())
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /// Whether a copy holds nothing that its page does not go on with.
    boolean goesOnWith(Typing copy) {
        return page(copy.now).equals(page(now)) || contains(copy);
    }

    /// Whether a copy holds nothing that is not in this very text: its page may have typed on since this was sent.
    boolean contains(Typing copy) {
        return copy.now.equals(now)
                || !copy.now.isEmpty()
                        && Stream.concat(known(now), before.stream())
                                .anyMatch(
                                        each -> page(each).equals(page(copy.now)) && number(copy.now) <= number(each));
    }

    private static String page(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(name.indexOf('.') + 1));
    }
}
