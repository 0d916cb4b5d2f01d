package press.linecaster.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.fronts.Arrangement;
import press.linecaster.fronts.Fronts;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.fronts.Pin;
import press.linecaster.kernel.Ids;

/// A front as somebody is arranging it, before readers see it. It lives in the address of the screen, so that nothing
/// is half done and the browser's way back is an undo. Pure.
///
/// @param basedOn the revision that they have seen
/// @param places slot by slot, in their order
record FrontDraft(long basedOn, List<Placed> places) {

    private static final int LONGEST_MOMENT = 40;

    /// @param until as it was typed; empty for no end
    record Placed(Slot slot, ArticleId article, String until) {

        /// As addresses and fields name it.
        String name() {
            return slot + "." + Ids.inAddress(article.value());
        }

        static Optional<Placed> read(String name, String until) {
            var parts = name.split("\\.", 2);
            var slot = Arrays.stream(Slot.values())
                    .filter(each -> each.name().equals(parts[0]))
                    .findFirst();
            var id = Ids.parseAddress(parts.length < 2 ? "" : parts[1]);
            if (slot.isEmpty() || id.isEmpty()) return Optional.empty();
            var typed = until.strip();
            return Optional.of(new Placed(
                    slot.get(),
                    new ArticleId(id.getAsLong()),
                    typed.substring(0, Math.min(LONGEST_MOMENT, typed.length()))));
        }
    }

    FrontDraft {
        places = inOrder(places);
    }

    static FrontDraft of(Arrangement arrangement, ZoneId zone) {
        return new FrontDraft(
                arrangement.revision(),
                arrangement.pins().stream()
                        .map(pin -> new Placed(pin.slot(), pin.article(), local(pin.until(), zone)))
                        .toList());
    }

    /// @param values of a field, by its name
    static FrontDraft read(Function<String, List<String>> values) {
        var names = values.apply("pin");
        var moments = values.apply("until");
        var places = new ArrayList<Placed>();
        for (var i = 0; i < names.size(); i++)
            Placed.read(names.get(i), i < moments.size() ? moments.get(i) : "").ifPresent(places::add);
        var based = values.apply("based").stream().findFirst().map(Ids::parse);
        return new FrontDraft(based.isPresent() ? based.get().orElse(0) : 0, places);
    }

    /// As it stands in an address.
    String query() {
        var query = new StringBuilder("based=" + basedOn);
        for (var place : places)
            query.append("&pin=")
                    .append(place.name())
                    .append("&until=")
                    .append(URLEncoder.encode(place.until(), StandardCharsets.UTF_8));
        return query.toString();
    }

    FrontDraft basedOn(long revision) {
        return new FrontDraft(revision, places);
    }

    List<Placed> in(Slot slot) {
        return places.stream().filter(place -> place.slot() == slot).toList();
    }

    /// @throws NotAllowed for an end that is no moment or has passed, and for more than a slot holds
    List<Pin> pins(ZoneId zone, Instant now) {
        for (var slot : Slot.values())
            if (in(slot).size() > Fronts.MOST_IN_SLOT)
                throw new NotAllowed("There is room for %d: please take some away. Readers see what they saw before."
                        .formatted(Fronts.MOST_IN_SLOT));
        return places.stream()
                .map(place -> new Pin(place.slot(), place.article(), until(place, zone, now)))
                .toList();
    }

    /// What is wrong with its end; empty for nothing.
    static String mistake(Placed place, ZoneId zone, Instant now) {
        try {
            until(place, zone, now);
            return "";
        } catch (NotAllowed mistaken) {
            return String.valueOf(mistaken.getMessage());
        }
    }

    private static @Nullable Instant until(Placed place, ZoneId zone, Instant now) {
        // of a time that comes twice, the first: an hour at night is little for a pin
        var typed = MomentField.read("until", place.until().strip(), "first", zone);
        if (typed.isWrong()) throw new NotAllowed(typed.mistake());
        var until = typed.moment();
        if (until != null && !until.isAfter(now))
            throw new NotAllowed("That moment has passed: choose a later one, or none.");
        return until;
    }

    /// After a step, which names what is done and to what, such as `up LEAD.3k9f2m0x1c5s`; the same for an odd one.
    FrontDraft after(String step) {
        var words = step.split(" ", 4);
        if (words[0].equals("put") && words.length == 4)
            return Placed.read(words[2], words[3])
                    .map(place -> put(Ids.parse(words[1]).orElse(0), place))
                    .orElse(this);
        var named = Placed.read(words.length < 2 ? "" : words[1], "");
        return named.map(place -> after(words[0], place)).orElse(this);
    }

    private FrontDraft after(String verb, Placed named) {
        var at = place(named);
        return switch (verb) {
            case "add" ->
                at < 0 ? with(Stream.concat(places.stream(), Stream.of(named)).toList()) : this;
            case "first" ->
                at < 0 ? with(Stream.concat(Stream.of(named), places.stream()).toList()) : this;
            case "up" -> at < 0 ? this : moved(at, -1);
            case "down" -> at < 0 ? this : moved(at, 1);
            case "away" -> at < 0 ? this : without(at);
            case "over" -> at < 0 ? this : over(at);
            default -> this;
        };
    }

    /// What takes it back when this one is taken away.
    String putBack(Placed named) {
        var at = place(named);
        return at < 0
                ? ""
                : "put " + at + " " + named.name() + " " + places.get(at).until();
    }

    private FrontDraft put(long at, Placed place) {
        if (place(place) >= 0) return this;
        var others = new ArrayList<>(places);
        others.add((int) Math.min(at, others.size()), place);
        return with(others);
    }

    private FrontDraft moved(int at, int by) {
        var other = at + by;
        if (other < 0
                || other >= places.size()
                || places.get(other).slot() != places.get(at).slot()) return this;
        var others = new ArrayList<>(places);
        others.set(at, places.get(other));
        others.set(other, places.get(at));
        return with(others);
    }

    private FrontDraft without(int at) {
        var others = new ArrayList<>(places);
        others.remove(at);
        return with(others);
    }

    private FrontDraft over(int at) {
        var place = places.get(at);
        var slot = place.slot() == Slot.LEAD ? Slot.PICKS : Slot.LEAD;
        var moved = new Placed(slot, place.article(), place.until());
        return place(moved) >= 0
                ? without(at)
                : with(Stream.concat(without(at).places.stream(), Stream.of(moved))
                        .toList());
    }

    private FrontDraft with(List<Placed> others) {
        return new FrontDraft(basedOn, others);
    }

    /// -1 for none.
    private int place(Placed named) {
        for (var i = 0; i < places.size(); i++) if (places.get(i).name().equals(named.name())) return i;
        return -1;
    }

    private static List<Placed> inOrder(List<Placed> places) {
        var seen = new HashSet<String>();
        return places.stream()
                .filter(place -> seen.add(place.name()))
                .sorted(Comparator.comparing(Placed::slot))
                .toList();
    }

    private static String local(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) return "";
        return moment.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
