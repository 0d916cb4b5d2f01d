package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Role;

/// Authors as editors look after them and as they describe themselves, what readers see of that at once, and who may
/// not.
class AuthorsHttpTest extends Ordered {

    @Test
    void anAuthorWithoutAnAccountIsAddedAndReadersFindThemOnceSomethingIsPublished() throws Exception {
        var added = editor.post("/newsroom/authors", "name", "Gwen Sailor");
        var gwen = found("gwen-sailor");

        assertThat(location(added)).isEqualTo(address(gwen) + "?done=added");
        assertThat(editor.page(address(gwen)).select(".lead").text()).contains("Without an account");
        assertThat(reader("/author/gwen-sailor").statusCode()).isEqualTo(404);
        assertThat(reader("/sitemap-fronts.xml").body()).doesNotContain("gwen-sailor");

        published("Gwen writes", List.of(gazette.harbour().id()), List.of(), List.of(gwen.id()));

        assertThat(reader("/author/gwen-sailor").body()).contains("Gwen writes").doesNotContain("noindex");
        assertThat(editor.post("/newsroom/authors", "name", "Gwen  Sailor").statusCode())
                .isEqualTo(422);
        assertThat(newest()).isEqualTo("author.add Gwen Sailor");
    }

    @Test
    void whoHasPublishedNothingButIsDescribedHasAPageThatSearchEnginesLeaveOut() throws Exception {
        var newcomer = add("Newcomer Nell");
        assertThat(reader("/author/newcomer-nell").statusCode()).isEqualTo(404);

        edit(newcomer, "biography", "She starts on Monday.");

        assertThat(reader("/author/newcomer-nell").body())
                .contains("She starts on Monday.")
                .contains("noindex");
    }

    @Test
    void everythingAboutAnAuthorReachesReadersAndCanBeTakenBack() throws Exception {
        var wanda = add("Wanda Waves");
        var article = published("Waves", List.of(gazette.harbour().id()), List.of(), List.of(wanda.id()));
        assertThat(reader(gazette.address(article)).body()).contains("Wanda Waves");

        var saved = edit(
                wanda,
                "name",
                "Wanda Surf",
                "slug",
                "wanda-surf",
                "role",
                "Sea correspondent",
                "biography",
                "Writes about <em>waves</em><script>alert(1)</script>.",
                "website",
                "wanda.example",
                "profiles",
                "https://bsky.app/profile/wanda.example\n\nhttps://mastodon.example/@wanda",
                "email",
                "wanda@gazette.example");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertMoved("/author/wanda-waves", "/author/wanda-surf");
        var page = reader("/author/wanda-surf").body();
        assertThat(page)
                .contains("Wanda Surf", "Sea correspondent", "<em>waves</em>", "https://wanda.example")
                .contains("https://mastodon.example/@wanda")
                .doesNotContain("wanda@gazette.example", "<script>alert");
        assertThat(reader(gazette.address(article)).body())
                .contains("Wanda Surf")
                .contains("/author/wanda-surf");

        edit(wanda, "email-shown", "1");
        assertThat(reader("/author/wanda-surf").body()).contains("mailto:wanda@gazette.example");

        undo(editor.page(location(saved)));
        assertMoved("/author/wanda-surf", "/author/wanda-waves");
        assertThat(reader("/author/wanda-waves").body()).doesNotContain("Sea correspondent");
    }

    @Test
    void whatCannotBeStaysInTheFormWithTheMistakeBesideIt() throws Exception {
        var otto = add("Otto Odd");
        add("Olga Odd");

        assertMistake(edit(otto, "name", " "), "name", "say a name");
        assertMistake(edit(otto, "slug", "olga-odd"), "slug", "an author has it");
        assertMistake(edit(otto, "website", "javascript:alert(1)"), "website", "no address on the web");
        assertMistake(edit(otto, "profiles", "https://ok.example/\nhttp://localhost/"), "profiles", "localhost");
        assertMistake(edit(otto, "email", "nobody"), "email", "no e-mail address");
        assertMistake(edit(otto, "email-shown", "1"), "email", "there has to be one");
        assertMistake(edit(otto, "portrait", "zzzz"), "portrait", "no such picture");
        assertThat(found("otto-odd").name()).isEqualTo("Otto Odd");
    }

    private static void assertMistake(HttpResponse<String> refused, String field, String words) {
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#" + field + "-mistake").text()).contains(words);
    }

    @Test
    void onePersonWhoStandsThereTwiceBecomesOne() throws Exception {
        var imported = add("Bea Twice");
        try (var bea = invited("Bea Twice", Role.AUTHOR)) {
            begun(bea);
            var ofAccount = found("bea-twice-2");
            var article = published("By Bea", List.of(gazette.harbour().id()), List.of(), List.of(imported.id()));
            var other = published("Also by Bea", List.of(gazette.harbour().id()), List.of(), List.of(ofAccount.id()));
            assertThat(list("/author/bea-twice")).doesNotContain("Also by Bea");

            var ask = editor.page(address(ofAccount) + "/merge?into=bea+TWICE");
            assertThat(ask.select(".points").text()).contains("2 articles").contains("bea.twice@gazette.example");
            var done = editor.post(address(ofAccount) + "/merge", fields(ask, "form.form--row"));

            assertThat(location(done)).isEqualTo(address(imported) + "?done=one");
            assertMoved("/author/bea-twice-2", "/author/bea-twice");
            assertThat(list("/author/bea-twice")).contains("By Bea", "Also by Bea");
            assertThat(reader(gazette.address(other)).body()).doesNotContain("bea-twice-2");
            assertThat(gazette.articles().revisions(article.id())).hasSize(1);
            assertThat(accounts.find("bea.twice@gazette.example").orElseThrow().author())
                    .isEqualTo(imported.id());
            assertThat(editor.page(address(imported)).select(".lead").text()).contains("bea.twice@gazette.example");
        }
    }

    @Test
    void whoHasWrittenNothingIsDeletedAndComesBack() throws Exception {
        var busy = add("Busy Bob");
        published("Bob did it", List.of(gazette.harbour().id()), List.of(), List.of(busy.id()));
        var idle = add("Idle Ida");

        assertThat(editor.post(address(busy) + "/delete").statusCode()).isEqualTo(422);
        var deleted = editor.post(address(idle) + "/delete");

        assertThat(context.getBean(Authors.class).find(idle.id())).isEmpty();
        undo(editor.page(location(deleted)));
        assertThat(context.getBean(Authors.class).find(idle.id())).contains(idle);
    }

    @Test
    void authorsDescribeThemselvesAndNobodyElse() throws Exception {
        try (var self = invited("Sela Self", Role.AUTHOR)) {
            var other = add("Somebody Else");
            var saved = self.post(
                    "/newsroom/me/profile",
                    fields(
                            self.page("/newsroom/me/profile"),
                            "main form",
                            "role",
                            "Tide reporter",
                            "biography",
                            "Knows the tides.",
                            "name",
                            "The Editor",
                            "slug",
                            "editor",
                            "id",
                            Ids.inAddress(other.id().value())));

            assertThat(location(saved)).isEqualTo("/newsroom/me/profile?done=saved");
            var sela = found("sela-self");
            assertThat(sela.name()).isEqualTo("Sela Self");
            assertThat(sela.role()).isEqualTo("Tide reporter");
            assertThat(context.getBean(Authors.class).find(other.id())).contains(other);
            assertThat(reader("/author/sela-self").body()).contains("Knows the tides.");
            assertThat(newest()).isEqualTo("author.edit Sela Self");
            assertMistake(
                    self.post("/newsroom/me/profile", "website", "nothing at all"), "website", "no address on the web");
        }
        assertThat(contributor.get("/newsroom/me/profile").statusCode()).isEqualTo(403);
        assertThat(contributor.post("/newsroom/me/profile", "role", "Boss").statusCode())
                .isEqualTo(403);
        assertThat(moderator.get("/newsroom/me/profile").statusCode()).isEqualTo(403);
    }

    @Test
    void whoMayNotArrangeThePaperNeitherSeesNorChangesThem() throws Exception {
        var guarded = add("Guarded Gus");
        for (var client : List.of(author, contributor, moderator)) {
            for (var path : List.of("/newsroom/authors", address(guarded), address(guarded) + "/merge?into=x"))
                assertThat(client.get(path).statusCode()).isEqualTo(403);
            for (var path : List.of(
                    "/newsroom/authors", address(guarded), address(guarded) + "/merge", address(guarded) + "/delete"))
                assertThat(client.post(path, "name", "Mine", "slug", "mine").statusCode())
                        .isEqualTo(403);
        }
        assertThat(context.getBean(Authors.class).find(guarded.id())).contains(guarded);
        assertThat(editor.get("/newsroom/authors/zzzz").statusCode()).isEqualTo(404);
    }

    private Author add(String name) {
        return context.getBean(Authors.class)
                .add(new Author(new AuthorId(0), Slug.of(name, "x"), name, null, SafeHtml.EMPTY, null, null, null));
    }

    private Author found(String slug) {
        return context.getBean(Authors.class).find(new Slug(slug)).orElseThrow();
    }

    private HttpResponse<String> edit(Author author, String... changes) throws Exception {
        return editor.post(
                address(author), fields(editor.page(address(author)), "form[action=" + address(author) + "]", changes));
    }

    private static String address(Author author) {
        return "/newsroom/authors/" + Ids.inAddress(author.id().value());
    }
}
