package press.linecaster.newsroom;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Text;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.Slug;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// What stands in the fields of the editor.
///
/// @param basedOn the revision that was in front of whoever typed this
/// @param body as [BodySource] writes it
/// @param tags names, with commas between them
/// @param reason why it is saved; empty for none
record EditorForm(
        int basedOn,
        String headline,
        String kicker,
        String standfirst,
        String body,
        String dateline,
        Label label,
        String slug,
        List<SectionId> sections,
        List<AuthorId> bylines,
        String tags,
        boolean commentsOpen,
        String reason) {

    static final int LONGEST_HEADLINE = 300;

    /// Of a text of a hundred thousand words, as browsers write it.
    static final int MOST_BYTES = 8 * 1024 * 1024;

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
                orEmpty(text.dateline()),
                text.label(),
                article.manuscript().slug().value(),
                article.placement().sections(),
                article.placement().bylines(),
                String.join(", ", tags),
                article.manuscript().commentsOpen(),
                "");
    }

    /// What is not among the fields stays as it is.
    static EditorForm read(Posted.Form form, Article article, boolean mayChooseBylines) {
        return new EditorForm(
                (int) Ids.parse(form.get("based-on")).orElse(0),
                PlainText.line(form.get("headline")),
                PlainText.line(form.get("kicker")),
                PlainText.line(form.get("standfirst")),
                form.get("body"),
                PlainText.line(form.get("dateline")),
                Arrays.stream(Label.values())
                        .filter(label -> label.name().equals(form.get("label")))
                        .findFirst()
                        .orElse(article.text().label()),
                form.get("slug").strip(),
                form.all("section").stream()
                        .flatMap(each -> Ids.parse(each).stream().boxed())
                        .map(SectionId::new)
                        .toList(),
                mayChooseBylines
                        ? form.all("byline").stream()
                                .flatMap(each -> Ids.parse(each).stream().boxed())
                                .map(AuthorId::new)
                                .toList()
                        : article.placement().bylines(),
                PlainText.line(form.get("tags")),
                form.has("comments"),
                PlainText.line(form.get("reason")));
    }

    /// @param tags that the names stand for
    Manuscript manuscript(Article article, List<TagId> tags) {
        var before = article.manuscript();
        var placement = before.placement();
        return before.with(text(before.text()))
                .with(wantedSlug(article))
                .with(new Placement(sections, tags, bylines, placement.leadPicture(), placement.usedMedia()))
                .withComments(commentsOpen);
    }

    /// Where only the spaces between blocks differ, the body stays what it was.
    private Text text(Text before) {
        var typed = BodySource.read(body);
        var isSame = BodySource.blocks(typed).equals(BodySource.blocks(before.body()));
        return new Text(
                headline,
                orNull(kicker),
                orNull(standfirst),
                isSame ? before.body() : typed,
                orNull(dateline),
                label,
                before.language());
    }

    List<String> tagNames() {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(30)
                .toList();
    }

    EditorForm basedOn(int revision) {
        return new EditorForm(
                revision,
                headline,
                kicker,
                standfirst,
                body,
                dateline,
                label,
                slug,
                sections,
                bylines,
                tags,
                commentsOpen,
                reason);
    }

    /// Follows the headline until there is an address.
    private Slug wantedSlug(Article article) {
        var before = article.manuscript().slug();
        var isUntouched = slug.isBlank() || slug.equals(before.value());
        if (article.release().publishedAt() == null && isUntouched)
            return headline.isBlank() ? before : Slug.of(headline, "untitled");
        return slug.isBlank() ? before : Slug.of(slug, before.value());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
