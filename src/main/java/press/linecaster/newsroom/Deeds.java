package press.linecaster.newsroom;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.linecaster.people.AuditLine;

/// Lines of the audit trail as people say them.
final class Deeds {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("article.begin", "began"),
            Map.entry("article.save", "saved"),
            Map.entry("article.publish", "published"),
            Map.entry("article.stage", "moved"),
            Map.entry("article.assign", "assigned"),
            Map.entry("article.take", "took"),
            Map.entry("article.return", "gave back"),
            Map.entry("article.section", "filed"),
            Map.entry("article.tag", "tagged"),
            Map.entry("article.withdraw", "withdrew"),
            Map.entry("article.correct", "corrected"),
            Map.entry("article.restore", "restored"),
            Map.entry("article.picture", "chose a picture for"),
            Map.entry("picture.add", "brought"),
            Map.entry("picture.save", "described"),
            Map.entry("picture.replace", "replaced the file of"),
            Map.entry("picture.crop", "cropped"),
            Map.entry("picture.delete", "deleted"),
            Map.entry("picture.bring-back", "brought back"),
            Map.entry("front.arrange", "arranged"),
            Map.entry("article.place", "moved"),
            Map.entry("menu.change", "changed"),
            Map.entry("setting.change", "changed the setting"),
            Map.entry("comment.decide", "decided about a comment under"),
            Map.entry("article.hand-over", "handed over"),
            Map.entry("article.take-over", "took over"),
            Map.entry("article.note", "noted on"),
            Map.entry("article.note.answer", "answered a note on"),
            Map.entry("article.note.resolve", "settled a note on"),
            Map.entry("article.note.reopen", "opened a note again on"),
            Map.entry("article.note.delete", "deleted a note on"),
            Map.entry("article.note.bring-back", "brought back a note on"),
            Map.entry("article.version.name", "named a version of"),
            Map.entry("article.correction.mend", "mended a correction of"),
            Map.entry("article.correction.take-back", "took back a correction of"),
            Map.entry("article.correction.bring-back", "brought back a correction of"),
            Map.entry("article.bring-back", "brought back"),
            Map.entry("article.share", "made a link to look at"),
            Map.entry("article.unshare", "ended a link to look at"),
            Map.entry("account.add", "let in"),
            Map.entry("account.role", "changed the role of"),
            Map.entry("account.close", "closed the account of"),
            Map.entry("account.open", "opened the account of"),
            Map.entry("account.link", "made a link for"),
            Map.entry("account.password", "chose a password"),
            Map.entry("account.sections", "changed the sections of"),
            Map.entry("account.codes.on", "set up one-time codes"),
            Map.entry("account.codes.off", "turned one-time codes off"),
            Map.entry("account.codes.renew", "made new recovery codes"),
            Map.entry("account.codes.recover", "used a recovery code"),
            Map.entry("account.passkey.add", "added a passkey"),
            Map.entry("account.passkey.remove", "removed a passkey"),
            Map.entry("account.factors.forget", "took one-time codes and passkeys off"),
            Map.entry("token.add", "made the token"),
            Map.entry("token.revoke", "revoked the token"),
            Map.entry("session.begin", "signed in"),
            Map.entry("session.end", "signed out"),
            Map.entry("session.end.others", "signed out everywhere else"),
            Map.entry("session.end.all", "signed out"));

    /// Where things of a kind are looked at: their subject begins with what addresses call them.
    private static final Map<String, String> PLACES = Map.of(
            "article", "/newsroom/articles/",
            "picture", "/newsroom/pictures/",
            "comment", "/newsroom/comments/",
            "front", "/newsroom/fronts/",
            "menu", "/newsroom/menus/");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern SHOUTED = Pattern.compile("^[A-Z]{4,}\\b");

    private Deeds() {}

    static String words(AuditLine line) {
        return WORDS.getOrDefault(line.action(), OrderWords.of(line.action()));
    }

    static String actor(AuditLine line) {
        return name(line.actor());
    }

    /// What it was done to, by its name; empty where that goes without saying.
    static String subject(AuditLine line) {
        if (line.action().equals("session.begin") || line.subject().equals(line.actor())) return "";
        if (!PLACES.containsKey(kind(line))) return name(line.subject());
        var headline = line.subject().substring(line.subject().indexOf(' ') + 1).strip();
        return headline.isEmpty() ? "an article" : headline;
    }

    /// Where an article, a picture, a comment, a front or a menu is looked at; empty for anything else, and for what is
    /// no more.
    static String address(AuditLine line) {
        var place = PLACES.get(kind(line));
        if (place == null || line.action().equals("picture.delete")) return "";
        return place + line.subject().split(" ", 2)[0];
    }

    /// Of the thing that it was done to.
    private static String kind(AuditLine line) {
        return line.action().split("\\.", 2)[0];
    }

    /// From what to what, with moments in the paper's time zone.
    static String change(AuditLine line, Screen screen) {
        return Stream.of(line.was(), line.became())
                .filter(part -> !part.isBlank())
                .map(part -> plain(part, screen))
                .collect(Collectors.joining(" → "));
    }

    private static String plain(String part, Screen screen) {
        var quiet = SHOUTED.matcher(part).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
        return MOMENT.matcher(quiet).replaceAll(moment -> moment(moment.group(), screen));
    }

    private static String moment(String text, Screen screen) {
        try {
            return screen.moment(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String name(String described) {
        return described.replaceFirst(" <[^<>]*>$", "");
    }
}
