package press.linecaster.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which values the attributes of the [BodyVocabulary] may have. Pure.
final class BodyAttributes {

    /// In UTF-16 units.
    static final int MAX_ADDRESS_LENGTH = 4_000;

    /// In UTF-16 units.
    static final int MAX_TEXT_LENGTH = 2_000;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCRIPT = Pattern.compile("(java|vb|live)script", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,5})(?:px)?");
    private static final Pattern SIGNED = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern MOMENT = Pattern.compile("[0-9A-Za-z:+. -]{1,40}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,99}");
    /// Ids that pages need themselves.
    private static final Set<String> RESERVED_IDS = Set.of(
            "main",
            "content",
            "top",
            "comments",
            "respond",
            "search",
            "menu",
            "nav",
            "header",
            "footer",
            "page",
            "body",
            "story",
            "notes",
            "subscribe",
            "comments-title",
            "related-title",
            "share-title",
            "our-picks",
            "the-newest");

    /// Of comments and of the fields of forms.
    private static final List<String> RESERVED_BEGINNINGS = List.of("comment-", "write", "updates", "wish");

    private static final Set<String> KEPT_RELATIONS = Set.of("nofollow", "ugc", "sponsored");

    private BodyAttributes() {}

    /// The value as it may be written, or null for one that may not. `controls` and `rel` depend on others
    /// and are not asked for here.
    static @Nullable String valueOf(String element, String attribute, String given) {
        return switch (attribute) {
            case "href" -> address(given);
            case "cite" -> cited(given);
            case "src" -> ours(given);
            case "data-embed" -> elsewhere(given);
            case "data-media" -> Ids.parse(given).isPresent() ? given : null;
            case "data-columns" ->
                given.length() == 1 && given.charAt(0) >= '1' && given.charAt(0) <= '9' ? given : null;
            case "alt", "title" -> given.length() <= MAX_TEXT_LENGTH ? given : given.substring(0, MAX_TEXT_LENGTH);
            case "width", "height", "colspan", "rowspan" -> number(given);
            case "start", "value" -> SIGNED.matcher(given).matches() ? given : null;
            case "type" -> given.length() == 1 && "1aAiI".contains(given) ? given : null;
            case "scope" -> oneOf(given, Set.of("row", "col", "rowgroup", "colgroup"));
            case "datetime" -> MOMENT.matcher(given).matches() ? given : null;
            case "role" -> oneOf(given, Set.of("presentation"));
            case "lang" -> LANGUAGE.matcher(given).matches() ? given : null;
            case "dir" -> oneOf(given, Set.of("ltr", "rtl", "auto"));
            case "id" -> ID.matcher(given).matches() && !isReserved(given) ? given : null;
            case "class" -> classes(element, given);
            case "open", "reversed" -> "";
            default -> null;
        };
    }

    private static boolean isReserved(String id) {
        return RESERVED_IDS.contains(id) || RESERVED_BEGINNINGS.stream().anyMatch(id::startsWith);
    }

    /// An address that a link may have: http, https, mailto, tel, or relative; null for anything else. What
    /// browsers leave out when they read an address (tabs, line ends, outer spaces and controls) is left
    /// out before looking.
    static @Nullable String address(String given) {
        var read = asBrowsersRead(given);
        if (read.length() > MAX_ADDRESS_LENGTH || read.isEmpty()) return null;
        var scheme = SCHEME.matcher(read);
        if (scheme.matches()) return SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? read : null;
        if (read.startsWith("//")) return "https:" + read;
        // A colon in the first segment could still be taken for the end of a scheme; a backslash for a slash.
        for (var i = 0; i < read.length(); i++) {
            var c = read.charAt(i);
            if (c == ':' || c == '\\') return null;
            if (c == '?' || c == '#' || c == '/' && i > 1) break;
        }
        // A path that begins like this is a botched script address, or bait for a careless reader of
        // addresses.
        return SCRIPT.matcher(read).lookingAt() ? null : read;
    }

    /// The address of what is quoted, or null: people write the name of the source there as well.
    private static @Nullable String cited(String given) {
        var address = address(given);
        if (address == null || !isAbsolute(address) && !address.startsWith("/")) return null;
        return address.chars().anyMatch(c -> c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) ? null : address;
    }

    /// An absolute http(s) address, or null.
    static @Nullable String elsewhere(String given) {
        var address = address(given);
        return address != null && isAbsolute(address) ? address : null;
    }

    static boolean isAbsolute(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /// `noopener` for another site, and what the author said about the link.
    static String relation(String href, String given) {
        var words = new LinkedHashSet<String>();
        for (var word : given.toLowerCase(Locale.ROOT).split("\\s+"))
            if (KEPT_RELATIONS.contains(word)) words.add(word);
        var relation = new StringBuilder();
        for (var word : new String[] {"nofollow", "sponsored", "ugc"})
            if (words.contains(word))
                relation.append(relation.isEmpty() ? "" : " ").append(word);
        if (isAbsolute(href)) relation.append(relation.isEmpty() ? "" : " ").append("noopener");
        return relation.toString();
    }

    /// A path of our own site, or null.
    private static @Nullable String ours(String given) {
        var address = address(given);
        return address != null && address.startsWith("/") ? address : null;
    }

    private static String asBrowsersRead(String given) {
        StringBuilder read = null;
        for (var i = 0; i < given.length(); i++) {
            var c = given.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                if (read == null) read = new StringBuilder(given.length()).append(given, 0, i);
            } else if (read != null) {
                read.append(c);
            }
        }
        var text = read == null ? given : read.toString();
        var start = 0;
        var end = text.length();
        while (start < end && isOuter(text.charAt(start))) start++;
        while (end > start && isOuter(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isOuter(char c) {
        return c <= ' '
                || c == 0x7F
                || c == 0xA0
                || c == 0xFEFF
                || Character.isSpaceChar(c)
                || Character.isISOControl(c);
    }

    private static @Nullable String number(String given) {
        var number = NUMBER.matcher(given.strip());
        if (!number.matches()) return null;
        var value = Integer.parseInt(number.group(1));
        return value == 0 ? null : Integer.toString(value);
    }

    private static @Nullable String oneOf(String given, Set<String> values) {
        var lower = given.toLowerCase(Locale.ROOT);
        return values.contains(lower) ? lower : null;
    }

    private static @Nullable String classes(String element, String given) {
        var known = BodyVocabulary.classesOf(element);
        if (known.isEmpty()) return null;
        for (var word : given.split("\\s+")) if (known.contains(word)) return word;
        return null;
    }
}
