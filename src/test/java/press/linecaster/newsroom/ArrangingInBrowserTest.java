package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// The paper around its articles, arranged with a real browser: what readers say, fronts, menus, pages and settings.
class ArrangingInBrowserTest extends InBrowser {

    private String welcome = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        var fire = gazette.harbourFire().id();
        gazette.archive(20);
        var opera = gazette.operaReview().id();
        var comments = server.getBean(Comments.class);
        var now = server.getBean(Clock.class);
        var first = said(fire, null, "Ann Reader", "Where was the fire boat? I saw it at the pier all morning.", now);
        comments.add(first);
        comments.add(said(fire, first.id(), "Gus", "At the pier, as you say. Nobody had the key.", now));
        comments.add(said(opera, null, "lamps4u", "Best lamps best prices, write to me", now));
        comments.add(said(opera, null, "Dee Whelker", "A fine evening.\n\nThe second act was too long.", now));
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    /// One test: there is one first link.
    @Test
    void thePaperIsArranged() {
        try (var ida = browser.newContext()) {
            var complaints = new ArrayList<String>();
            ida.onConsoleMessage(message -> complaints.add(message.text()));
            var strangers = strangers(ida);
            var page = ida.newPage();
            page.navigate(origin + welcome);
            page.getByLabel("Your name").fill("Ida Chief");
            page.getByLabel("Your e-mail address").fill("ida@gazette.example");
            page.getByLabel("A password").fill("kelp-otter-91-violin");
            page.getByText("Open the newsroom").click();
            assertThat(page.locator("[role=status]")).hasText("Welcome. The newsroom is yours.");

            moderate(page);
            arrange(page);
            decide(page);

            assertThat(strangers).isEmpty();
            assertThat(complaints).allMatch(complaint -> complaint.contains("422")); // the answer to a mistake
        }
    }

    /// With the keys alone.
    private void moderate(Page page) {
        page.navigate(origin + "/newsroom/comments");
        assertThat(page.locator(".saying")).hasCount(4);
        look(page, "comments");
        page.getByText("Use the keyboard").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("s");
        assertThat(page.locator(".notice")).containsText("One comment is put aside as spam.");
        assertThat(page.locator(".saying")).hasCount(3);
        assertThat(page.locator(".saying:focus .saying__who")).hasText("Dee Whelker");
        page.keyboard().press("a");
        assertThat(page.locator(".notice")).containsText("One comment is shown to readers.");
        look(page, "comments-decided");
        page.getByText("Undo").click();
        assertThat(page.locator(".saying")).hasCount(3);
        page.getByLabel("All here").check();
        page.locator(".queue__all").getByText("Approve").click();
        assertThat(page.locator(".notice")).containsText("3 comments are shown to readers.");
        look(page, "comments-empty");
        page.getByText("Shown", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".saying", new Page.LocatorOptions().setHasText("Nobody had the key"))
                .getByText("With what it answers")
                .click();
        assertThat(page.locator(".saying--this")).containsText("Gus");
        look(page, "comment");
    }

    /// With the keyboard, then by dragging.
    private void arrange(Page page) {
        page.navigate(origin + "/newsroom/fronts");
        look(page, "fronts");
        page.getByText("Home page").click();
        look(page, "front-empty");
        page.locator(".candidate").nth(1).getByText("To the top").click();
        page.getByLabel("Words of its headline").fill("opera");
        page.keyboard().press("Enter");
        page.locator("#search ~ .candidates .candidate")
                .first()
                .getByText("To the top")
                .click();
        assertThat(page.locator(".pin")).hasCount(2);
        var first = page.locator(".pin__headline").first().textContent();
        page.locator(".pin").first().getByText("↓").press("Enter");
        assertThat(page.locator(".pin__headline").last()).hasText(first);
        assertThat(page.locator(".pin").last().locator("button:focus")).hasText("↑");
        page.setViewportSize(1280, 2000); // so that what is saved with stands over none of them
        page.locator(".pin").last().dragTo(page.locator(".pin").first(), toTheTop());
        assertThat(page.locator(".pin__headline").first()).hasText(first);
        assertThat(page.locator(".state")).containsText("A draft");
        look(page, "front-draft");
        page.locator(".pin").last().getByText("Take away").click();
        assertThat(page.locator(".notice")).containsText("is taken away from your draft");
        page.getByText("Undo").click();
        assertThat(page.locator(".pin")).hasCount(2);
        page.getByText("Publish this arrangement").click();
        assertThat(page.locator(".notice")).containsText("Published");
        look(page, "front");
        page.navigate(origin + "/");
        assertThat(page.locator("main h2, main h3").first()).hasText(first);
    }

    private static Locator.DragToOptions toTheTop() {
        return new Locator.DragToOptions().setSourcePosition(12, 8).setTargetPosition(20, 4);
    }

    private void decide(Page page) {
        page.navigate(origin + "/newsroom/settings");
        look(page, "settings");
        page.getByLabel("Tagline").fill("Typed and kept");
        page.getByLabel("Time zone").fill("Europe/Dubln");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#zone-mistake")).containsText("Europe/Dublin");
        assertThat(page.getByLabel("Tagline")).hasValue("Typed and kept");
        page.getByLabel("Time zone").fill("Europe/Dublin");
        page.getByLabel("Addresses of articles").fill("/{section}/{slug}");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[role=alert]")).containsText("keep the address they have");
        look(page, "settings-consequence");
        page.getByText("Save it so").click();
        assertThat(page.locator(".notice")).containsText("Saved");
        page.getByText("Undo").click();
        assertThat(page.locator(".notice")).containsText("as it was before");
    }

    private static Comment said(ArticleId article, @Nullable CommentId parent, String name, String words, Clock now) {
        return new Comment(
                new CommentId(Ids.next()),
                article,
                parent,
                Comment.State.PENDING,
                Comment.Kind.COMMENT,
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@gazette.example",
                null,
                SafeHtml.paragraphs(words),
                now.instant());
    }

    private static void look(Page page, String name) {
        look(page, "newsroom", name);
    }
}
