package press.linecaster.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What came of an import: what came in, what was changed on the way, what was left out and why.
///
/// @param file what was imported, as people know it
/// @param source the address of the site that was exported, or its title where none is known
/// @param kinds what became of each kind of thing, such as `articles` or `comments`
/// @param changed how often something was changed to fit, by kind, such as `element script` or `attribute
///     onclick`
/// @param notes everything a person may want to look at, in the order of the file; at most
///     [#MAX_NOTES_OF_A_KIND] of a kind
/// @param noteCounts how many notes there were of each kind, those that are not kept included
public record ImportReport(
        String file,
        String source,
        Map<String, Tally> kinds,
        Map<String, Long> changed,
        List<Note> notes,
        Map<Note.Kind, Long> noteCounts,
        Duration took) {

    public static final int MAX_NOTES_OF_A_KIND = 1_000;

    /// @param read how many the file has
    /// @param added new ones that came in
    /// @param updated known ones that had changed over there
    /// @param unchanged known ones with nothing to do
    /// @param conflicts changed over there and edited here since: ours were kept
    /// @param leftOut those that did not come in
    public record Tally(long read, long added, long updated, long unchanged, long conflicts, long leftOut) {}

    /// @param line of the file, from 1; 0 where there is no single place
    public record Note(Kind kind, long line, String words) {

        public enum Kind {
            LEFT_OUT,
            CONFLICT,
            UNKNOWN_SHORTCODE,
            DYNAMIC_BLOCK,
            CHANGED,
            NOT_PUBLIC,
            MEDIA_MISSING,
            ADDRESS
        }
    }

    /// The same, of a file that people know by another name.
    public ImportReport named(String name) {
        return new ImportReport(name, source, kinds, changed, notes, noteCounts, took);
    }

    /// Whether the import changed anything at all.
    public boolean isWithoutChange() {
        return kinds.values().stream().allMatch(tally -> tally.added() == 0 && tally.updated() == 0);
    }

    /// For people, in lines.
    public String text() {
        return ReportText.of(this);
    }

    /// For programs.
    public String json() {
        return JsonMapper.builder().build().writeValueAsString(this);
    }
}
