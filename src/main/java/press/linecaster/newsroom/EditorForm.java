package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// What stands in the fields of the editor. Of what is no text no earlier version is kept to compare with, so a form
/// carries along what it was filled with, as `was-…`: what nobody has touched stays what it is by now.
///
/// @param basedOn the revision that was in front of whoever typed this
/// @param body as [BodySource] writes it
/// @param html what it is as a body
/// @param sections the main one first
/// @param tags names, with commas between them
/// @param areTagsTouched whether they are others than those that the form was filled with
/// @param reason why it is saved; empty for none
/// @param typing which typing it holds
record EditorForm(
        int basedOn,
        String headline,
        String kicker,
        String standfirst,
        String body,
        SafeHtml html,
        String dateline,
        Label label,
        String slug,
        List<SectionId> sections,
        List<AuthorId> bylines,
        String tags,
        boolean areTagsTouched,
        boolean commentsOpen,
        String reason,
        Typing typing) {

    /// Of a text of a hundred thousand words, as browsers write it.
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_TAGS = 50;
    private static final String WAS = "was-";

    EditorForm {
        sections = List.copyOf(sections);
        bylines = List.copyOf(bylines);
    }

    /// @param tags by name, in their order
    static EditorForm of(Article article, List<String> tags) {
        var text = article.text();
        return new EditorForm(
                article.revision(),
                text.headline(),
                orEmpty(text.kicker()),
                orEmpty(text.standfirst()),
                BodySource.write(text.body()),
                text.body(),
                orEmpty(text.dateline()),
                text.label(),
                article.manuscript().slug().value(),
                article.placement().sections(),
                article.placement().bylines(),
                String.join(", ", tags),
                false,
                article.manuscript().commentsOpen(),
                "",
                Typing.NONE);
    }

    /// @param now what the article is by now
    static EditorForm read(Posted.Form form, EditorForm now, boolean mayChooseBylines) {
        var html = html(form).orElse(now.html());
        var body = isHtml(form) ? BodySource.write(html) : form.has("body") ? form.get("body") : now.body();
        var tags = PlainText.line(form.get("tags"));
        var areTagsTouched = isTouched("tags", tags, form);
        var comments = form.has("comments") ? "1" : "";
        return new EditorForm(
                (int) Ids.parse(form.get("based-on")).orElse(0),
                PlainText.line(form.get("headline")),
                PlainText.line(form.get("kicker")),
                PlainText.line(form.get("standfirst")),
                body,
                html,
                PlainText.line(form.get("dateline")),
                Arrays.stream(Label.values())
                        .filter(label -> label.name().equals(form.get("label")))
                        .findFirst()
                        .orElse(now.label()),
                isTouched("slug", form.get("slug").strip(), form)
                        ? form.get("slug").strip()
                        : now.slug(),
                sections(form, now),
                mayChooseBylines ? bylines(form, now) : now.bylines(),
                areTagsTouched ? tags : now.tags(),
                areTagsTouched,
                isTouched("comments", comments, form) ? !comments.isEmpty() : now.commentsOpen(),
                PlainText.line(form.get("reason")),
                Typing.of(form));
    }

    /// What stands in the field for the text: HTML where the editor has filled it, and as [BodySource] has it else.
    private static Optional<SafeHtml> html(Posted.Form form) {
        if (!form.has("body")) return Optional.empty();
        var typed = form.get("body");
        return Optional.of(isHtml(form) ? SafeHtml.clean(typed.replace("\r\n", "\n")) : BodySource.read(typed));
    }

    private static boolean isHtml(Posted.Form form) {
        return form.get("body-format").equals("html");
    }

    private static boolean isTouched(String name, String value, Posted.Form form) {
        return form.has(WAS + name) && !form.get(WAS + name).equals(value);
    }

    /// The main one, then those that stood there in their order, then those that are new.
    private static List<SectionId> sections(Posted.Form form, EditorForm now) {
        var chosen = Stream.concat(form.all("main").stream(), form.all("section").stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        var ordered = ordered(chosen, form.get(WAS + "section"));
        form.all("main").stream().filter(ordered::remove).findFirst().ifPresent(main -> ordered.add(0, main));
        if (!isTouched("section", String.join(" ", ordered), form)) return now.sections();
        return numbers(ordered).map(SectionId::new).toList();
    }

    private static List<AuthorId> bylines(Posted.Form form, EditorForm now) {
        var ordered = ordered(form.all("byline"), form.get(WAS + "byline"));
        if (!isTouched("byline", String.join(" ", ordered), form)) return now.bylines();
        return numbers(ordered).map(AuthorId::new).toList();
    }

    /// Browsers send what is chosen in the order of the list.
    private static List<String> ordered(List<String> chosen, String was) {
        var before = List.of(was.split(" "));
        var ordered = new ArrayList<>(before);
        ordered.retainAll(new HashSet<>(chosen));
        chosen.stream().filter(id -> !before.contains(id)).forEach(ordered::add);
        return ordered;
    }

    private static Stream<Long> numbers(List<String> ids) {
        return ids.stream().flatMap(each -> Ids.parse(each).stream().boxed());
    }

    /// As a form carries it along.
    String wasSections() {
        return sections.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(" "));
    }

    String wasBylines() {
        return bylines.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(" "));
    }

    boolean isMain(SectionId section) {
        return !sections.isEmpty() && sections.getFirst().equals(section);
    }

    boolean isFurther(SectionId section) {
        return sections.contains(section) && !isMain(section);
    }

    /// What cannot be saved like that, in words; empty where all of it can.
    Optional<String> mistake() {
        return tooLong("headline", headline, 300)
                .or(() -> tooLong("kicker", kicker, 200))
                .or(() -> tooLong("dateline", dateline, 200))
                .or(() -> tooLong("reason", reason, 300))
                .or(() -> tagNames().stream()
                        .filter(name -> name.length() > 100)
                        .findFirst()
                        .map(_ -> "A tag has 100 characters at most. Nothing was saved yet."));
    }

    private static Optional<String> tooLong(String field, String value, int most) {
        return value.length() <= most
                ? Optional.empty()
                : Optional.of("The %s has %d characters; %d at most. Nothing was saved yet."
                        .formatted(field, value.length(), most));
    }

    /// @param tags that the names stand for; null for those that it has
    Manuscript manuscript(Article article, @Nullable List<TagId> tags) {
        var before = article.manuscript();
        var placement = before.placement();
        return before.with(text(before.text()))
                .with(wantedSlug(article))
                .with(new Placement(
                        sections,
                        tags == null ? placement.tags() : tags,
                        bylines,
                        placement.leadPicture(),
                        placement.usedMedia()))
                .withComments(commentsOpen);
    }

    /// Where only the spaces between blocks differ, the body stays what it was.
    private Text text(Text before) {
        var isSame = BodySource.blocks(html).equals(BodySource.blocks(before.body()));
        return new Text(
                headline,
                orNull(kicker),
                orNull(standfirst),
                isSame ? before.body() : html,
                orNull(dateline),
                label,
                before.language());
    }

    /// Each once, whatever letters it is written in.
    List<String> tagNames() {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return names.values().stream().limit(MOST_TAGS).toList();
    }

    /// Follows the headline until there is an address or somebody has chosen another.
    private Slug wantedSlug(Article article) {
        var before = article.manuscript().slug();
        if (!slug.isBlank() && !slug.equals(before.value())) return Slug.of(slug, before.value());
        var follows = article.release().publishedAt() == null
                && !headline.isBlank()
                && before.equals(Slug.of(article.text().headline(), "untitled"));
        return follows ? Slug.of(headline, "untitled") : before;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
