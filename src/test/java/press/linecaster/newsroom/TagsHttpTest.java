package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.Tag;
import press.linecaster.sections.Tags;

/// Tags as editors look after them, what readers see of that at once, and who may not.
class TagsHttpTest extends Ordered {

    @Test
    void aTagIsAddedAndFoundAndNotAddedTwice() throws Exception {
        var added = editor.post("/newsroom/tags", "name", "Lobster pots");
        var twice = editor.post("/newsroom/tags", "name", "Lobster  Pots");

        assertThat(editor.page(location(added)).select("h1").text()).isEqualTo("Lobster pots");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(html(twice).select("#name-mistake").text()).contains("Lobster pots");
        assertThat(editor.page("/newsroom/tags?q=POTS+lob")
                        .select(".row__headline")
                        .eachText())
                .containsExactly("Lobster pots");
        assertThat(editor.page("/newsroom/tags?q=nothing+like+this")
                        .select(".empty")
                        .text())
                .contains("No tag is like that");
    }

    @Test
    void tagsArePagedByName() throws Exception {
        for (var number = 100; number < 160; number++) add("Paged " + number);

        var first = editor.page("/newsroom/tags?q=paged");
        var second = editor.page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select(".row__headline").eachText()).hasSize(50).startsWith("Paged 100");
        assertThat(second.select(".row__headline").eachText()).hasSize(10).startsWith("Paged 150");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void anotherNameAndAddressReachReadersAndCanBeTakenBack() throws Exception {
        var tag = add("Gulls");
        var article = published("A gull took a chip", List.of(gazette.harbour().id()), List.of(tag.id()), List.of());
        assertThat(reader(gazette.address(article)).body()).contains("Gulls");

        var saved = editor.post(
                address(tag),
                fields(
                        editor.page(address(tag)),
                        "form[action=" + address(tag) + "]",
                        "name",
                        "Seagulls",
                        "slug",
                        "seagulls"));

        assertMoved("/tag/gulls", "/tag/seagulls");
        assertThat(reader(gazette.address(article)).body()).contains("Seagulls").contains("/tag/seagulls");
        undo(editor.page(location(saved)));
        assertMoved("/tag/seagulls", "/tag/gulls");
        assertThat(newest()).isEqualTo("tag.edit Gulls");
    }

    @Test
    void severalTagsBecomeOneAfterAWarningAndArticlesKeepTheirVersions() throws Exception {
        var one = add("Mackerel");
        var other = add("Makrel");
        var stays = add("Mackerels");
        var article = published(
                "Mackerel came early", List.of(gazette.harbour().id()), List.of(one.id(), other.id()), List.of());
        published("Mackerel went", List.of(gazette.harbour().id()), List.of(stays.id()), List.of());
        assertThat(list("/tag/mackerels")).doesNotContain("Mackerel came early");

        var choose = editor.page("/newsroom/tags/merge?id=%s&id=%s&id=%s".formatted(id(one), id(other), id(stays)));
        assertThat(choose.select("input[type=radio]")).hasSize(3);
        var ask = editor.page("/newsroom/tags/merge?id=%s&id=%s&into=%s".formatted(id(one), id(other), id(stays)));
        assertThat(ask.select(".box--ask").text()).contains("2 articles").contains("cannot be undone");
        var done = editor.post("/newsroom/tags/merge", fields(ask, "form.form--row"));

        assertThat(location(done)).isEqualTo(address(stays) + "?done=one");
        assertMoved("/tag/mackerel", "/tag/mackerels");
        assertMoved("/tag/makrel", "/tag/mackerels");
        assertThat(list("/tag/mackerels")).contains("Mackerel came early");
        assertThat(reader(gazette.address(article)).body())
                .contains("Mackerels")
                .doesNotContain("Makrel");
        assertThat(gazette.articles().revisions(article.id())).hasSize(1);
        assertThat(trail.newest(null, 2)).allMatch(line -> line.action().equals("tag.merge"));
    }

    @Test
    void unusedTagsAreDeletedTogetherAndComeBackTogether() throws Exception {
        var one = add("Unneeded one");
        var two = add("Unneeded two");
        var used = add("Unneeded but used");
        published("It is needed", List.of(gazette.harbour().id()), List.of(used.id()), List.of());
        assertThat(editor.page("/newsroom/tags?q=unneeded&unused=1")
                        .select(".row__headline")
                        .eachText())
                .containsExactly("Unneeded one", "Unneeded two");

        var deleted = editor.post("/newsroom/tags/delete", "id", id(one), "id", id(two), "id", id(used));

        var list = editor.page(location(deleted));
        assertThat(list.select(".notice--undo").text())
                .contains("2 tags are deleted")
                .contains("Unneeded but used");
        assertThat(reader("/tag/unneeded-one").statusCode()).isEqualTo(404);
        undo(list);
        assertThat(reader("/tag/unneeded-one").statusCode()).isEqualTo(200);
        assertThat(reader("/tag/unneeded-two").statusCode()).isEqualTo(200);
        assertThat(editor.post("/newsroom/tags/delete", "id", id(used)).statusCode())
                .isEqualTo(422);
        assertThat(editor.post("/newsroom/tags/delete").statusCode()).isEqualTo(422);
    }

    @Test
    void whoMayNotArrangeThePaperNeitherSeesNorChangesThem() throws Exception {
        var tag = add("Guarded tag");
        for (var client : List.of(author, contributor, moderator)) {
            for (var path : List.of("/newsroom/tags", address(tag), "/newsroom/tags/merge?id=" + id(tag)))
                assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
            for (var path : List.of(
                    "/newsroom/tags",
                    address(tag),
                    address(tag) + "/delete",
                    "/newsroom/tags/delete",
                    "/newsroom/tags/merge"))
                assertThat(client.post(path, "name", "Mine", "id", id(tag), "into", id(tag))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
        }
        assertThat(context.getBean(Tags.class).find(tag.id())).contains(tag);
        assertThat(editor.get("/newsroom/tags/zzzz").statusCode()).isEqualTo(404);
        assertThat(editor.post("/newsroom/tags/merge", "id", id(tag), "into", "zzzz")
                        .statusCode())
                .isEqualTo(404);
        assertThat(context.getBean(Tags.class).find(tag.id())).contains(tag);
    }

    private Tag add(String name) {
        return context.getBean(Tags.class).add(Slug.of(name, "tag"), name, SafeHtml.EMPTY);
    }

    private static String id(Tag tag) {
        return Ids.inAddress(tag.id().value());
    }

    private static String address(Tag tag) {
        return "/newsroom/tags/" + id(tag);
    }
}
