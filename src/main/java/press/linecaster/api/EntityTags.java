package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import press.linecaster.kernel.Ids;

/// The entity tags of a request: what whoever asks has read before. A tag of something with revisions is its revision,
/// a
/// dot, and a sum of the content; who writes is asked for the revision alone, since a section that was renamed
/// meanwhile
/// overwrites nothing.
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e]*\")");
    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})(?:\\.[0-9a-f]+)?\"");
    private static final int MOST = 50;

    private EntityTags() {}

    /// Of a header field, without what marks some as weak; `*` for any.
    static Set<String> parse(String field) {
        var tags = new LinkedHashSet<String>();
        if (field.strip().equals("*")) tags.add("*");
        var tag = TAG.matcher(field);
        while (tag.find() && tags.size() < MOST) tags.add(tag.group(1));
        return tags;
    }

    /// The revision that a write is based on.
    /// @param current what it is now, which `*` means
    /// @throws Refused where none is said, or another than the current one
    static int basedOn(HttpServletRequest request, int current) {
        var field = request.getHeader("If-Match");
        if (field == null || field.isBlank())
            throw new Refused(Trouble.NO_CONDITION, "Send the ETag of the article in If-Match.");
        if (field.strip().equals("*")) return current;
        var isMeant = parse(field).stream()
                .flatMapToInt(tag -> revision(tag).stream())
                .anyMatch(revision -> revision == current);
        if (!isMeant) throw changedMeanwhile(current);
        return current;
    }

    /// Of what is written, it must be said on what that is based.
    /// @return the header field
    /// @throws Refused where it is not
    static String requireOne(HttpServletRequest request) {
        var field = request.getHeader("If-Match");
        if (field == null || field.isBlank())
            throw new Refused(Trouble.NO_CONDITION, "Send the ETag of what you have read in If-Match.");
        return field;
    }

    /// For what has no revisions: it must be as it was read. To be asked in the transaction that writes.
    /// @param current its tag now
    /// @throws Refused where none is said, or another
    static void requireSame(HttpServletRequest request, String current) {
        var tags = parse(requireOne(request));
        if (!tags.contains("*") && !tags.contains(current))
            throw new Refused(Trouble.CHANGED_MEANWHILE, "It is another by now. Read it again and decide again.")
                    .with("ETag", current);
    }

    static Refused changedMeanwhile(int current) {
        return new Refused(
                        Trouble.CHANGED_MEANWHILE,
                        "It is at revision %d by now. Read it again and decide again.".formatted(current))
                .with("ETag", "\"" + current + "\"");
    }

    private static OptionalInt revision(String tag) {
        var revision = REVISION.matcher(tag);
        if (!revision.matches()) return OptionalInt.empty();
        var number = Ids.parse(revision.group(1));
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
