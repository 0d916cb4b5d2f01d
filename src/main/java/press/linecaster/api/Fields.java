package press.linecaster.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An object that was sent, taken apart field by field. What is not asked for is a mistake, and so is what is not of
/// the type that is asked for; all mistakes are told together ([#end]). A field that is absent leaves what there was:
/// a JSON merge patch (RFC 7396).
final class Fields {

    private final String pointer;
    private final ObjectNode object;
    private final List<Refused.Mistake> mistakes;
    private final Set<String> known = new HashSet<>();

    private Fields(String pointer, ObjectNode object, List<Refused.Mistake> mistakes) {
        this.pointer = pointer;
        this.object = object;
        this.mistakes = mistakes;
    }

    /// @throws Refused when it is no object
    static Fields of(JsonNode sent) {
        if (sent instanceof ObjectNode object) return new Fields("", object, new ArrayList<>());
        throw Refused.notValid("", "This must be an object, and it is " + kind(sent) + ".");
    }

    boolean has(String name) {
        return present(name) != null;
    }

    /// A text in one line.
    /// @param most in characters as JavaScript and Java count them
    String line(String name, String before, int most) {
        var sent = text(name, before, most);
        return sent.equals(before) ? before : PlainText.line(sent);
    }

    /// Likewise, where null is nothing.
    @Nullable
    String lineOrNull(String name, @Nullable String before, int most) {
        if (isNull(name)) return null;
        var line = line(name, before == null ? "" : before, most);
        return line.isEmpty() ? null : line;
    }

    /// A text as it is.
    String text(String name, String before, int most) {
        var sent = present(name);
        if (sent == null) return before;
        if (!sent.isString()) return wrong(name, "a text", sent, before);
        if (sent.stringValue().length() > most)
            return mistake(
                    name,
                    "It has %d characters; %d at most."
                            .formatted(sent.stringValue().length(), most),
                    before);
        return sent.stringValue();
    }

    boolean flag(String name, boolean before) {
        var sent = present(name);
        if (sent == null) return before;
        return sent.isBoolean() ? sent.booleanValue() : wrong(name, "true or false", sent, before);
    }

    int number(String name, int before, int least, int most) {
        var sent = present(name);
        if (sent == null) return before;
        if (!sent.isIntegralNumber() || !sent.canConvertToInt()) return wrong(name, "a whole number", sent, before);
        var number = sent.intValue();
        return number >= least && number <= most
                ? number
                : mistake(name, "It must be %d to %d.".formatted(least, most), before);
    }

    double fraction(String name, double before) {
        var sent = present(name);
        if (sent == null) return before;
        if (!sent.isNumber()) return wrong(name, "a number", sent, before);
        var number = sent.doubleValue();
        return number >= 0 && number <= 1 ? number : mistake(name, "It must be 0 to 1.", before);
    }

    /// One of an enum's constants, by its name in small letters.
    <E extends Enum<E>> E oneOf(String name, E before, E[] values) {
        var sent = present(name);
        if (sent == null) return before;
        if (!sent.isString()) return wrong(name, "a text", sent, before);
        return Arrays.stream(values)
                .filter(value -> word(value).equals(sent.stringValue()))
                .findFirst()
                .orElseGet(() -> mistake(
                        name,
                        "It must be one of "
                                + Arrays.stream(values).map(Fields::word).collect(Collectors.joining(", ")) + ".",
                        before));
    }

    /// A moment with its offset (RFC 3339); null for now or nothing.
    @Nullable
    Instant moment(String name, @Nullable Instant before) {
        var sent = present(name);
        if (sent == null) return before;
        if (sent.isNull()) return null;
        var moment = sent.isString() ? moment(sent.stringValue()) : Optional.<Instant>empty();
        if (moment.isEmpty()) mistake(name, "It must be a moment such as 2026-11-30T06:00:00Z.", "");
        return moment.orElse(before);
    }

    static Optional<Instant> moment(String text) {
        try {
            var moment = OffsetDateTime.parse(text);
            return moment.getYear() >= 1 && moment.getYear() <= 9999
                    ? Optional.of(moment.toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The number of something by its id; null for nothing.
    @Nullable
    Long id(String name, @Nullable Long before) {
        var sent = present(name);
        if (sent == null) return before;
        if (sent.isNull()) return null;
        var id = sent.isString() ? Ids.parseAddress(sent.stringValue()) : OptionalLong.empty();
        if (id.isPresent()) return id.getAsLong();
        mistake(name, "This is no id.", "");
        return before;
    }

    /// HTML, of which only what may stand in descriptions stays; null is nothing.
    SafeHtml html(String name, SafeHtml before, int most) {
        if (!has(name)) return before;
        return isNull(name) ? SafeHtml.EMPTY : SafeHtml.clean(PlainText.exactly(text(name, "", most)));
    }

    /// Texts in their order.
    List<String> texts(String name, List<String> before, int most, int longest) {
        var sent = present(name);
        if (sent == null) return before;
        if (!sent.isArray()) return wrong(name, "a list", sent, before);
        if (sent.size() > most) return mistake(name, "There are %d; %d at most.".formatted(sent.size(), most), before);
        var texts = new ArrayList<String>();
        for (var i = 0; i < sent.size(); i++) {
            var each = sent.get(i);
            if (!each.isString()) wrong(name + "/" + i, "a text", each, "");
            else if (each.stringValue().length() > longest)
                mistake(name + "/" + i, "It has more than %d characters.".formatted(longest), "");
            else texts.add(each.stringValue());
        }
        return texts;
    }

    /// An object within this one, whose mistakes count here; empty without one.
    Optional<Fields> object(String name) {
        var sent = present(name);
        if (sent == null) return Optional.empty();
        if (sent instanceof ObjectNode within)
            return Optional.of(new Fields(pointer + "/" + escaped(name), within, mistakes));
        return wrong(name, "an object", sent, Optional.empty());
    }

    /// Objects in their order.
    List<Fields> objects(String name, int most) {
        var sent = present(name);
        if (sent == null) return List.of();
        if (!sent.isArray()) return wrong(name, "a list", sent, List.of());
        if (sent.size() > most)
            return mistake(name, "There are %d; %d at most.".formatted(sent.size(), most), List.of());
        var objects = new ArrayList<Fields>();
        for (var i = 0; i < sent.size(); i++)
            if (sent.get(i) instanceof ObjectNode within)
                objects.add(new Fields(pointer + "/" + escaped(name) + "/" + i, within, mistakes));
            else wrong(name + "/" + i, "an object", sent.get(i), "");
        return objects;
    }

    /// The names of all fields, for objects that are maps.
    List<String> names() {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    boolean isNull(String name) {
        var sent = present(name);
        return sent != null && sent.isNull();
    }

    /// Notes a mistake in a field.
    /// @return the other value, for whoever goes on
    <T> T mistake(String name, String detail, T otherwise) {
        mistakes.add(new Refused.Mistake(pointer + "/" + (name.matches(".*/\\d+") ? name : escaped(name)), detail));
        return otherwise;
    }

    /// Notes every field that nobody asked for.
    void noMore() {
        object.propertyStream()
                .filter(field -> !known.contains(field.getKey()))
                .limit(20)
                .forEach(field -> mistake(field.getKey(), "There is no such field here.", ""));
    }

    /// @throws Refused when anything was wrong
    void end() {
        noMore();
        if (!mistakes.isEmpty()) throw new Refused(mistakes);
    }

    private @Nullable JsonNode present(String name) {
        known.add(name);
        return object.get(name);
    }

    private <T> T wrong(String name, String wanted, JsonNode sent, T otherwise) {
        return mistake(name, "It must be " + wanted + ", and it is " + kind(sent) + ".", otherwise);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
