package press.linecaster.newsroom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.WebAddress;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;

/// A menu as somebody is arranging it, line by line, each as deep as it is nested; what was taken away stays in it
/// until
/// it is saved. Pure.
///
/// @param seen fingerprint of the menu that they have begun with
record MenuDraft(Menu.Place place, String seen, List<Line> lines) {

    /// Three fields each, of the two hundred that a form has.
    static final int MOST = 60;

    /// Deeper than readers are led by any page of ours.
    static final int DEEPEST = 4;
    static final int LONGEST_LABEL = 100;
    private static final int LONGEST_ADDRESS = 1_500;
    /// Nothing that leaves the paper, or that two programs could read differently.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}\\\\\"<>]*");

    /// @param thing what it leads to; empty for an address
    /// @param address as it was typed; empty for a thing
    /// @param isGone taken away, and not saved yet
    record Line(int depth, Optional<Target> thing, String label, String address, boolean isGone) {

        /// As it stands in a field: all but what is typed.
        String field() {
            var what = thing.map(target -> target.kind() + " " + Ids.inAddress(target.id()))
                    .orElse("LOCATION 0");
            return depth + " " + what + (isGone ? " gone" : "");
        }

        Line at(int other) {
            return new Line(other, thing, label, address, isGone);
        }

        Line gone(boolean is) {
            return new Line(depth, thing, label, address, is);
        }

        static Optional<Line> read(String field, String label, String address) {
            var words = field.split(" ", 4);
            if (words.length < 3) return Optional.empty();
            var depth = (int) Math.min(DEEPEST, Ids.parse(words[0]).orElse(0));
            var isGone = words.length == 4;
            var kind = Arrays.stream(Target.Kind.values())
                    .filter(each -> each.name().equals(words[1]))
                    .findFirst();
            var id = Ids.parseAddress(words[2]);
            var thing = kind.isPresent() && id.isPresent()
                    ? Optional.of(new Target(kind.get(), id.getAsLong()))
                    : Optional.<Target>empty();
            var typed = PlainText.line(address);
            return Optional.of(new Line(
                    depth,
                    thing,
                    PlainText.line(label),
                    thing.isPresent() ? "" : typed.substring(0, Math.min(LONGEST_ADDRESS, typed.length())),
                    isGone));
        }

        /// What is wrong with its label; empty for nothing.
        String labelMistake() {
            if (isGone) return "";
            if (label.isEmpty()) return "Please write what stands in the menu.";
            return label.length() > LONGEST_LABEL ? "Please write " + LONGEST_LABEL + " characters or fewer." : "";
        }

        /// What is wrong with its address; empty for nothing.
        String addressMistake() {
            return isGone || thing.isPresent() || written().isPresent()
                    ? ""
                    : "This leads nowhere: write a path such as /about, or an address such as https://paper.example.";
        }

        /// The address as links can have it.
        Optional<String> written() {
            if (address.startsWith("/")) return Optional.of(address).filter(PATH.asMatchPredicate());
            if (address.startsWith("http://") || address.startsWith("https://"))
                return isWhole(address) ? Optional.of(address) : Optional.empty();
            return address.isEmpty() ? Optional.empty() : WebAddress.written(address);
        }

        private static boolean isWhole(String address) {
            try {
                var uri = new URI(address);
                return uri.getHost() != null && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    MenuDraft {
        lines = nested(lines);
    }

    static MenuDraft of(Menu menu) {
        var lines = new ArrayList<Line>();
        add(menu.entries(), 0, lines);
        return new MenuDraft(menu.place(), menu.fingerprint(), lines);
    }

    private static void add(List<Menu.Entry> entries, int depth, List<Line> lines) {
        for (var entry : entries) {
            var thing = entry.leadsTo() instanceof Thing(var target) ? Optional.of(target) : Optional.<Target>empty();
            var address = entry.leadsTo() instanceof Location(var written) ? written : "";
            lines.add(new Line(depth, thing, entry.label(), address, false));
            add(entry.children(), depth + 1, lines);
        }
    }

    /// @throws NotAllowed where some of it did not come
    static MenuDraft read(Menu.Place place, Posted.Form form) {
        var fields = form.all("entry");
        var labels = form.all("label");
        var addresses = form.all("address");
        if (fields.size() > MOST || fields.size() != labels.size() || fields.size() != addresses.size())
            throw new NotAllowed("A menu has %d entries at most. Nothing was changed.".formatted(MOST));
        var lines = new ArrayList<Line>();
        for (var i = 0; i < fields.size(); i++)
            Line.read(fields.get(i), labels.get(i), addresses.get(i)).ifPresent(lines::add);
        return new MenuDraft(place, form.get("seen"), lines);
    }

    boolean isSound() {
        return lines.stream()
                .allMatch(line ->
                        line.labelMistake().isEmpty() && line.addressMistake().isEmpty());
    }

    /// Only of a sound draft.
    Menu menu() {
        var kept = nested(lines.stream().filter(line -> !line.isGone()).toList());
        return new Menu(place, entries(kept, 0));
    }

    private static List<Menu.Entry> entries(List<Line> lines, int depth) {
        var entries = new ArrayList<Menu.Entry>();
        for (var i = 0; i < lines.size(); ) {
            var end = end(lines, i);
            var line = lines.get(i);
            entries.add(new Menu.Entry(
                    line.label(),
                    line.thing()
                            .<Menu.Destination>map(Thing::new)
                            .orElseGet(() -> new Location(line.written().orElseThrow())),
                    entries(lines.subList(i + 1, end), depth + 1)));
            i = end;
        }
        return entries;
    }

    MenuDraft seeing(String other) {
        return new MenuDraft(place, other, lines);
    }

    MenuDraft with(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new MenuDraft(place, seen, more);
    }

    /// After a step such as `up 3`; the same for an odd one. What is nested goes along.
    MenuDraft after(String step) {
        var words = step.split(" ", 2);
        var number = words.length < 2 || words[1].equals("0")
                ? 0
                : (int) Math.min(MOST, Ids.parse(words[1]).orElse(MOST));
        if (number >= lines.size()) return this;
        return switch (words[0]) {
            case "up" -> up(number);
            case "down" -> {
                var next = end(lines, number);
                yield next < lines.size()
                                && lines.get(next).depth() == lines.get(number).depth()
                        ? up(next)
                        : this;
            }
            case "in" -> deeper(number, 1);
            case "out" -> deeper(number, -1);
            case "away" -> gone(number, true);
            case "back" -> gone(number, false);
            default -> this;
        };
    }

    private MenuDraft up(int number) {
        var depth = lines.get(number).depth();
        var before = number - 1;
        while (before >= 0 && lines.get(before).depth() > depth) before--;
        if (before < 0 || lines.get(before).depth() < depth) return this;
        var moved = new ArrayList<>(lines.subList(0, before));
        moved.addAll(lines.subList(number, end(lines, number)));
        moved.addAll(lines.subList(before, number));
        moved.addAll(lines.subList(end(lines, number), lines.size()));
        return new MenuDraft(place, seen, moved);
    }

    private MenuDraft deeper(int number, int by) {
        var end = end(lines, number);
        var block = lines.subList(number, end);
        if (block.stream().anyMatch(line -> line.depth() + by > DEEPEST || line.depth() + by < 0)) return this;
        if (by > 0
                && (number == 0
                        || lines.get(number - 1).depth() < lines.get(number).depth())) return this;
        var moved = new ArrayList<>(lines);
        for (var i = number; i < end; i++)
            moved.set(i, lines.get(i).at(lines.get(i).depth() + by));
        return new MenuDraft(place, seen, moved);
    }

    private MenuDraft gone(int number, boolean is) {
        var moved = new ArrayList<>(lines);
        for (var i = number; i < end(lines, number); i++)
            moved.set(i, lines.get(i).gone(is));
        return new MenuDraft(place, seen, moved);
    }

    /// Behind all that is nested in a line.
    private static int end(List<Line> lines, int number) {
        var end = number + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(number).depth()) end++;
        return end;
    }

    /// None deeper than one step below the line above it, nor deeper than menus are.
    private static List<Line> nested(List<Line> lines) {
        var nested = new ArrayList<Line>();
        var deepest = 0;
        for (var line : lines) {
            var depth = Math.min(Math.min(line.depth(), deepest), DEEPEST);
            nested.add(line.at(depth));
            deepest = depth + 1;
        }
        return List.copyOf(nested);
    }
}
