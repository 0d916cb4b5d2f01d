package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.AuditLine;
import press.linecaster.testing.Gazette;

/// The queue of comments as moderators use it, and as those try to who are none.
class ModerationHttpTest extends Staffed {

    @Test
    void moderatorsLandOnWhatWaitsAndSeeHowMuchItIs() throws Exception {
        var fire = story("Quay floods twice a day");
        said(fire, null, "Ann Reader", "Where did the tide go?");

        assertThat(location(moderator.get("/newsroom/"))).isEqualTo("/newsroom/comments");
        var queue = moderator.page("/newsroom/comments");
        assertThat(queue.select("h1").text()).isEqualTo("Comments");
        assertThat(queue.select(".bar__places [aria-current]").text())
                .startsWith("Comments")
                .contains("waiting");
        assertThat(editor.page("/newsroom/articles").select(".bar__count")).isNotEmpty();
        assertThat(author.page("/newsroom/articles").select(".bar__places").text())
                .doesNotContain("Comments");
    }

    @Test
    void whatIsApprovedReadersSeeAtOnceAndUndoTakesItBack() throws Exception {
        var fire = story("Seals are counted again");
        var said = said(fire, null, "Ann Reader", "I counted eleven seals.");
        var path = address(fire);
        assertThat(read(path)).doesNotContain("eleven seals");

        var answer = moderator.post(
                "/newsroom/comments", "was", "PENDING", "one", id(said) + " PENDING APPROVED", "shown", "PENDING");
        assertThat(read(path)).contains("eleven seals");
        var after = moderator.page(location(answer));
        assertThat(after.select(".notice").text()).contains("One comment is shown to readers.", "Undo");

        var undone = moderator.post("/newsroom/comments", undo(after));
        assertThat(read(path)).doesNotContain("eleven seals");
        assertThat(moderator.page(location(undone)).select(".notice").text()).contains("waits for a decision again");
        assertThat(trail.newest(null, 2))
                .extracting(AuditLine::action, AuditLine::was, AuditLine::became)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("comment.decide", "Shown", "Waiting"),
                        org.assertj.core.groups.Tuple.tuple("comment.decide", "Waiting", "Shown"));
        assertThat(trail.newest(null, 1).getFirst().subject()).endsWith("Seals are counted again");
        assertThat(administrator.page("/newsroom/audit").select("a[href=/newsroom/comments/" + id(said) + "]"))
                .isNotEmpty();
    }

    @Test
    void severalAreDecidedTogetherAndWhatOthersHaveDecidedStays() throws Exception {
        var fire = story("Lamp goes dark at the head");
        var one = said(fire, null, "Bo", "Buy lamps now");
        var two = said(fire, null, "Bo", "Buy more lamps");
        var three = said(fire, null, "Cy", "A fine lamp it was");
        comments().decide(three, State.APPROVED);

        var answer = moderator.post(
                "/newsroom/comments", "was", "PENDING", "state", "SPAM", "id", id(one), "id", id(two), "id", id(three));

        assertThat(comments().find(one).orElseThrow().state()).isEqualTo(State.SPAM);
        assertThat(comments().find(two).orElseThrow().state()).isEqualTo(State.SPAM);
        assertThat(comments().find(three).orElseThrow().state()).isEqualTo(State.APPROVED);
        var notice = moderator.page(location(answer));
        assertThat(notice.select(".notice").text())
                .contains("2 comments are put aside as spam. About the others somebody else has decided meanwhile.");
        moderator.post("/newsroom/comments", undo(notice));
        assertThat(comments().find(two).orElseThrow().state()).isEqualTo(State.PENDING);
        assertThat(comments().find(three).orElseThrow().state()).isEqualTo(State.APPROVED);
        var nothing = moderator.post("/newsroom/comments", "was", "PENDING", "state", "SPAM");
        assertThat(moderator.page(location(nothing)).select(".notice").text()).contains("None was ticked");
    }

    @Test
    void theQueueIsFilteredByStateAndArticleAndSearched() throws Exception {
        var fire = story("Whelks are back");
        var other = story("Whelks are gone");
        var here = said(fire, null, "Dee Whelker", "<script>alert(1)</script> & so on");
        said(other, null, "Ed", "Nothing of the sort");
        var article = Ids.inAddress(fire.id().value());

        var found = moderator.page("/newsroom/comments?article=" + article);
        assertThat(ids(found)).containsExactly("c-" + id(here));
        assertThat(found.select(".saying__words").text()).isEqualTo("<script>alert(1)</script> & so on");
        assertThat(found.select(".filters__note").text()).contains("Whelks are back");
        assertThat(ids(moderator.page("/newsroom/comments?q=dee+whelker"))).containsExactly("c-" + id(here));
        var none = moderator.page("/newsroom/comments?state=SPAM&article=" + article + "&q=whelk");
        assertThat(none.select(".empty").text()).contains("no such comment");
        assertThat(none.select("#q").val()).isEqualTo("whelk");
    }

    @Test
    void aCommentIsSeenWithItsThreadAndDecidedAboutThere() throws Exception {
        var fire = story("Ferry talks go on");
        var first = said(fire, null, "Fay", "When does it run?");
        var second = said(fire, first, "Gus", "Never on Sundays");
        var third = said(fire, second, "Hal", "It did last week");

        var screen = moderator.page("/newsroom/comments/" + id(second));
        assertThat(ids(screen)).containsExactly("c-" + id(first), "c-" + id(second), "c-" + id(third));
        assertThat(screen.select("[aria-current=true]").attr("id")).isEqualTo("c-" + id(second));
        var answer = moderator.post("/newsroom/comments", "screen", id(second), "one", id(second) + " PENDING REMOVED");
        assertThat(location(answer)).startsWith("/newsroom/comments/" + id(second) + "?");
        assertThat(moderator.page(location(answer)).select(".notice").text()).contains("is refused");
    }

    @Test
    void whoMayNotModerateIsRefusedAndWhatIsOddDoesNothing() throws Exception {
        var fire = story("Nets are torn");
        var said = said(fire, null, "Ivy", "Mend them");
        for (var client : List.of(author, contributor)) {
            assertThat(client.get("/newsroom/comments").statusCode()).isEqualTo(403);
            assertThat(client.get("/newsroom/comments/" + id(said)).statusCode())
                    .isEqualTo(403);
            assertThat(client.post("/newsroom/comments", "one", id(said) + " PENDING APPROVED")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(moderator.get("/newsroom/comments/404").statusCode()).isEqualTo(404);
        assertThat(moderator.get("/newsroom/comments/..%2f").statusCode()).isIn(400, 404);
        for (var odd : List.of("", id(said), id(said) + " PENDING", id(said) + " PENDING LOVED", "x y z"))
            assertThat(moderator.post("/newsroom/comments", "one", odd).statusCode())
                    .isEqualTo(400);
        assertThat(moderator
                        .postFrom("cross-site", "/newsroom/comments", "one", id(said) + " PENDING APPROVED")
                        .statusCode())
                .isEqualTo(403);
        assertThat(moderator
                        .post("/newsroom/comments", "one", "404 PENDING APPROVED")
                        .statusCode())
                .isEqualTo(303);
        assertThat(comments().find(said).orElseThrow().state()).isEqualTo(State.PENDING);
    }

    private static String[] undo(Document page) {
        var fields = NewsroomClient.fields(
                page, "form.notice", "state", page.select(".notice button").val());
        return fields;
    }

    private static List<String> ids(Document page) {
        return page.select(".saying").eachAttr("id");
    }

    private Comments comments() {
        return context.getBean(Comments.class);
    }

    private static String id(CommentId id) {
        return Ids.inAddress(id.value());
    }

    private CommentId said(Article article, @Nullable CommentId parent, String name, String words) {
        var id = new CommentId(Ids.next());
        comments()
                .add(new Comment(
                        id,
                        article.id(),
                        parent,
                        State.PENDING,
                        Comment.Kind.COMMENT,
                        name,
                        "reader@gazette.example",
                        null,
                        SafeHtml.paragraphs(words),
                        context.getBean(Clock.class).instant()));
        return id;
    }

    private Article story(String headline) {
        var text = Text.of(headline, SafeHtml.paragraphs("What happened."), java.util.Locale.ENGLISH);
        var now = context.getBean(Clock.class).instant();
        return context.getBean(Articles.class)
                .create(Manuscript.article(text).with(Release.published(now.minusSeconds(60))), Gazette.EDITOR);
    }

    private String address(Article article) {
        return context.getBean(press.linecaster.addresses.Addresses.class)
                .of(new press.linecaster.addresses.Target(
                        press.linecaster.addresses.Target.Kind.ARTICLE,
                        article.id().value()))
                .orElseThrow();
    }

    private String read(String path) throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return html(reader.get(path)).body().text();
        }
    }
}
