package press.linecaster.exchange;

import press.linecaster.exchange.ImportReport.Note;

/// Writes a report for people.
final class ReportText {

    private static final int NOTES_OF_A_KIND = 20;
    private static final int CHANGES = 30;

    private ReportText() {}

    static String of(ImportReport report) {
        var text = new StringBuilder();
        text.append("%s, from %s, in %.1f s%n"
                .formatted(report.file(), report.source(), report.took().toMillis() / 1000.0));
        if (report.isWithoutChange()) text.append("Everything in it was here already; nothing has changed.\n");
        var width =
                report.kinds().keySet().stream().mapToInt(String::length).max().orElse(0);
        report.kinds().forEach((kind, tally) -> text.append(line(kind, width, tally)));
        for (var kind : Note.Kind.values()) notes(kind, report, text);
        changes(report, text);
        return text.toString().stripTrailing();
    }

    private static String line(String kind, int width, ImportReport.Tally tally) {
        var line = new StringBuilder(("  %-" + Math.max(20, width) + "s %,7d read").formatted(kind, tally.read()));
        append(line, tally.added(), "added");
        append(line, tally.updated(), "updated");
        append(line, tally.unchanged(), "unchanged");
        append(line, tally.conflicts(), "kept as edited here");
        append(line, tally.leftOut(), "left out");
        return line.append('\n').toString();
    }

    private static void append(StringBuilder line, long count, String words) {
        if (count > 0) line.append(", %,d %s".formatted(count, words));
    }

    private static void notes(Note.Kind kind, ImportReport report, StringBuilder text) {
        long count = report.noteCounts().getOrDefault(kind, 0L);
        if (count == 0) return;
        text.append("%s (%,d):%n".formatted(title(kind), count));
        report.notes().stream()
                .filter(note -> note.kind() == kind)
                .limit(NOTES_OF_A_KIND)
                .forEach(note -> text.append(note.line() == 0 ? "  " : "  line %d: ".formatted(note.line()))
                        .append(note.words())
                        .append('\n'));
        if (count > NOTES_OF_A_KIND) text.append("  and %,d more%n".formatted(count - NOTES_OF_A_KIND));
    }

    private static void changes(ImportReport report, StringBuilder text) {
        if (report.changed().isEmpty()) return;
        text.append("Taken out of texts to make them clean and safe:\n");
        report.changed().entrySet().stream()
                .sorted((one, two) -> Long.compare(two.getValue(), one.getValue()))
                .limit(CHANGES)
                .forEach(change -> text.append("  %,7d %s%n".formatted(change.getValue(), change.getKey())));
        if (report.changed().size() > CHANGES)
            text.append("  and %,d more kinds%n".formatted(report.changed().size() - CHANGES));
    }

    private static String title(Note.Kind kind) {
        return switch (kind) {
            case LEFT_OUT -> "Left out";
            case CONFLICT -> "Changed over there and edited here since; ours were kept";
            case UNKNOWN_SHORTCODE -> "Shortcodes that are not known and stay as text";
            case DYNAMIC_BLOCK -> "Blocks that WordPress makes when it shows a page; they could not come along";
            case CHANGED -> "Changed on the way";
            case NOT_PUBLIC -> "Not public, so these addresses answer 404";
            case MEDIA_MISSING -> "Pictures and files that are not here";
            case ADDRESS -> "Addresses";
        };
    }
}
