package press.linecaster.api;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// What a program wants an article to be.
///
/// @param manuscript but for its tags
/// @param tags by name; null for those that it has
/// @param reason why it is saved; empty for none
/// @param warnings what was taken away of what was sent
record ArticleDraft(Manuscript manuscript, @Nullable List<String> tags, String reason, List<Refused.Mistake> warnings) {

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_STANDFIRST = 2_000;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_PLACES = 50;
    private static final int LONGEST_NAME = 100;

    ArticleDraft {
        tags = tags == null ? null : List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /// What there is, with what was sent in place of it.
    /// @throws Refused for what cannot be
    static ArticleDraft of(Manuscript before, Fields fields) {
        var warnings = new ArrayList<Refused.Mistake>();
        var text = text(before.text(), fields, warnings);
        var slug = slug(before, text, fields);
        var tags = fields.has("tags") ? tags(fields) : null;
        var manuscript = before.with(text)
                .with(slug)
                .with(placement(before.placement(), fields))
                .withComments(fields.flag("commentsOpen", before.commentsOpen()));
        var reason = fields.line("reason", "", LONGEST_REASON);
        fields.end();
        return new ArticleDraft(manuscript, tags, reason, warnings);
    }

    private static Text text(Text before, Fields fields, List<Refused.Mistake> warnings) {
        return new Text(
                fields.line("headline", before.headline(), LONGEST_HEADLINE),
                fields.lineOrNull("kicker", before.kicker(), LONGEST_LINE),
                fields.lineOrNull("standfirst", before.standfirst(), LONGEST_STANDFIRST),
                fields.has("body") ? html("body", fields, warnings) : before.body(),
                fields.lineOrNull("dateline", before.dateline(), LONGEST_LINE),
                fields.oneOf("label", before.label(), Label.values()),
                language(before.language(), fields));
    }

    /// HTML, cleaned; what was taken away is told, each kind once.
    static SafeHtml html(String name, Fields fields, List<Refused.Mistake> warnings) {
        var sent = fields.text(name, "", Body.MOST_BYTES);
        var removed = new LinkedHashSet<String>();
        var clean = SafeHtml.clean(PlainText.exactly(sent), removed::add);
        removed.stream()
                .limit(MOST_PLACES)
                .forEach(what -> warnings.add(new Refused.Mistake("/" + name, "Taken away: " + what + ".")));
        return clean;
    }

    /// BCP 47.
    private static Locale language(Locale before, Fields fields) {
        var tag = fields.line("language", before.toLanguageTag(), 35);
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            if (!language.getLanguage().isEmpty() && language.getLanguage().length() <= 3) return language;
        } catch (IllformedLocaleException e) {
            // told below, like a language without a name
        }
        return fields.mistake("language", "A language is named as in en, pt-BR or ar.", before);
    }

    /// As in the editor: it follows the headline until there is an address or somebody has chosen another.
    private static Slug slug(Manuscript before, Text text, Fields fields) {
        var wanted = fields.line("slug", "", Slug.MAX_LENGTH);
        if (fields.has("slug") && !wanted.isEmpty())
            return wanted.equals(before.slug().value())
                    ? before.slug()
                    : Slug.of(wanted, before.slug().value());
        var follows = before.release().publishedAt() == null
                && !text.headline().isBlank()
                && before.slug().equals(Slug.of(before.text().headline(), "untitled"));
        return follows ? Slug.of(text.headline(), "untitled") : before.slug();
    }

    private static List<String> tags(Fields fields) {
        var names = fields.texts("tags", List.of(), MOST_PLACES, LONGEST_NAME);
        for (var i = 0; i < names.size(); i++)
            if (PlainText.line(names.get(i)).isEmpty()) fields.mistake("tags/" + i, "A tag has a name.", "");
        return names.stream().map(PlainText::line).distinct().toList();
    }

    private static Placement placement(Placement before, Fields fields) {
        return new Placement(
                ids("sections", before.sections(), SectionId::new, SectionId::value, fields),
                before.tags(),
                ids("bylines", before.bylines(), AuthorId::new, AuthorId::value, fields),
                leadPicture(before.leadPicture(), fields),
                before.usedMedia()); // which articles find out by themselves
    }

    private static @Nullable MediaId leadPicture(@Nullable MediaId before, Fields fields) {
        if (fields.isNull("leadPicture")) return null;
        var id = fields.line("leadPicture", before == null ? "" : Ids.inAddress(before.value()), 13);
        if (id.isEmpty()) return null;
        var number = Ids.parseAddress(id);
        if (number.isPresent()) return new MediaId(number.getAsLong());
        fields.mistake("leadPicture", "There is no such picture.", "");
        return before;
    }

    private static <T> List<T> ids(
            String name, List<T> before, LongFunction<T> id, Function<T, Long> value, Fields fields) {
        var sent = fields.texts(
                name,
                before.stream().map(each -> Ids.inAddress(value.apply(each))).toList(),
                MOST_PLACES,
                13);
        var ids = new ArrayList<T>();
        for (var i = 0; i < sent.size(); i++) {
            var number = Ids.parseAddress(sent.get(i));
            if (number.isPresent()) ids.add(id.apply(number.getAsLong()));
            else fields.mistake(name + "/" + i, "This is no id.", "");
        }
        return ids;
    }
}
