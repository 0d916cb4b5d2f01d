package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Article;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.Kind;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.HtmlValidator;
import press.linecaster.testing.SettableClock;

/// Threads as long and as deep as they get.
class DeepThreadTest extends SitePagesTest {

    private static final int MANY = 1_000;
    private static final int DEEP = 40;
    private static final String WORDS = "I saw it from the bridge, and it was not as the council says. ".repeat(4);

    @Test
    void aThreadOfAThousandStaysWhole() throws Exception {
        var fire = gazette.harbourFire();
        var thread = thread(fire, MANY);
        gazette.bean(Comments.class).addAll(thread);
        reader.forget();

        var bytes = reader.page(gazette.address(fire)).body();
        var page = reader.html(gazette.address(fire));

        assertThat(page.select("#comments-title").text()).isEqualTo("1,000 comments");
        assertThat(page.select(".comment").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(thread.stream()
                        .map(each -> Discussion.place(Ids.inAddress(each.id().value())))
                        .toList());
        assertThat(page.select(".comment .comment .comment .comment .comment .comment"))
                .isEmpty();
        assertThat(page.select(".discussion__end")).isEmpty();
        assertThat(bytes.length / MANY).isLessThan(1_400);
        assertThat(HtmlValidator.problems(bytes)).isEmpty();
    }

    @Test
    void ofAThreadThatIsTooLongThePageSaysSo() {
        var fire = gazette.harbourFire();
        gazette.bean(Comments.class).addAll(thread(fire, 2_001));
        reader.forget();

        var page = reader.html(gazette.address(fire));

        assertThat(page.select(".comment")).hasSize(2_000);
        assertThat(page.select(".discussion__end").text()).isEqualTo("This page shows the first 2,000 comments.");
    }

    @Test
    void whoIsAnsweredIsNamedWhereThePlaceDoesNotSay() {
        var fire = gazette.harbourFire();
        @Nullable Comment parent = null;
        for (var i = 1; i <= 7; i++) parent = gazette.comment(fire, parent, "Olof " + i, "Number " + i);
        reader.forget();

        var page = reader.html(gazette.address(fire));

        assertThat(page.select(".comment__to").eachText()).containsExactly("to Olof 5", "to Olof 6");
        for (var link : page.select(".comment__to"))
            assertThat(page.select(link.attr("href") + " > .comment__head .comment__author"))
                    .hasSize(1);
    }

    private static List<Comment> thread(Article article, int count) {
        var random = new Random(count);
        var thread = new ArrayList<Comment>();
        for (var i = 0; i < count; i++) {
            var answers = i > 0 && (i < DEEP || random.nextInt(8) > 0);
            thread.add(new Comment(
                    new CommentId(Ids.next()),
                    article.id(),
                    answers ? thread.get(i < DEEP ? i - 1 : random.nextInt(i)).id() : null,
                    State.APPROVED,
                    Kind.COMMENT,
                    "Reader " + i,
                    null,
                    null,
                    SafeHtml.paragraphs(WORDS + i),
                    SettableClock.NOON.minus(Duration.ofSeconds(count - i))));
        }
        return thread;
    }
}
