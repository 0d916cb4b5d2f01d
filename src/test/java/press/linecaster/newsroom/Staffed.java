package press.linecaster.newsroom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.paper.Settings;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.TestDatabase;

/// One newsroom with its staff signed in, for all tests that extend this: they share the server and what others have
/// left in it, so each works on things of its own.
@SpringBootTest(
        classes = Linecaster.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=newsroom") // so that no other test has the same paper
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Staffed {

    protected static final String PASSWORD = "kelp-otter-91-violin";

    /// By the port of their newsroom.
    private static final Map<Integer, Staff> STAFF = new ConcurrentHashMap<>();

    private record Staff(
            Gazette gazette,
            NewsroomClient administrator,
            NewsroomClient editor,
            NewsroomClient author,
            NewsroomClient contributor,
            NewsroomClient moderator) {}

    @LocalServerPort
    protected int port;

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    protected AuditTrail trail;

    protected Gazette gazette;
    NewsroomClient editor;
    NewsroomClient author;
    NewsroomClient contributor;
    NewsroomClient moderator;
    NewsroomClient administrator;

    @BeforeAll
    void comeIn() throws Exception {
        if (!STAFF.containsKey(port)) STAFF.put(port, staff());
        var staff = STAFF.get(port);
        gazette = staff.gazette();
        administrator = staff.administrator();
        editor = staff.editor();
        author = staff.author();
        contributor = staff.contributor();
        moderator = staff.moderator();
    }

    private Staff staff() throws Exception {
        var made = Gazette.in(context);
        administrator = welcomed();
        return new Staff(
                made,
                administrator,
                invited("Nora Quill", Role.EDITOR),
                invited("Ada Byrne", Role.AUTHOR),
                invited("Tom Flood", Role.CONTRIBUTOR),
                invited("Mo Derate", Role.MODERATOR));
    }

    /// The first of them, by the first link.
    private NewsroomClient welcomed() throws Exception {
        var client = new NewsroomClient(port);
        var secret = links.first().orElseThrow();
        var welcome = client.page("/newsroom/welcome/" + secret);
        assertThat(welcome.select("input[name=paper]").val()).isEqualTo("The Harbour Gazette");
        var refused = client.post(
                "/newsroom/welcome/" + secret,
                fields(welcome, "form.form", "name", "Ida Chief", "email", "ida@gazette.example", "password", "short"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#password-mistake").text()).contains("12 characters");
        assertThat(html(refused).select("#name").val()).isEqualTo("Ida Chief");
        var entered = client.post(
                "/newsroom/welcome/" + secret,
                fields(
                        welcome,
                        "form.form",
                        "name",
                        "Ida Chief",
                        "email",
                        "ida@gazette.example",
                        "password",
                        PASSWORD,
                        "tagline",
                        "Tides and talk"));
        assertThat(location(entered)).isEqualTo("/newsroom/?done=welcome");
        assertThat(context.getBean(Settings.class).paper().tagline()).isEqualTo("Tides and talk");
        assertThat(client.get("/newsroom/welcome/" + secret).statusCode()).isEqualTo(410);
        return client;
    }

    NewsroomClient invited(String name, Role role) throws Exception {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@gazette.example";
        var people = html(administrator.post("/newsroom/people", "name", name, "email", email, "role", role.name()));
        var link = people.expectFirst(".secret").text();
        assertThat(link).startsWith("https://gazette.example/newsroom/link/");
        var client = new NewsroomClient(port);
        var path = link.substring("https://gazette.example".length());
        assertThat(client.page(path).select(".lead").text()).contains(email);
        assertThat(client.post(path, "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(client.get(path).statusCode()).isEqualTo(410);
        return client;
    }

    String begun(NewsroomClient client) throws Exception {
        return location(client.post("/newsroom/articles"));
    }

    String written(NewsroomClient client, String headline) throws Exception {
        var article = begun(client);
        var saved = client.post(
                article,
                fields(
                        client.page(article),
                        "#text",
                        "headline",
                        headline,
                        "body",
                        "One.\n\nTwo.\n\nThree.",
                        "main",
                        Long.toString(gazette.harbour().id().value())));
        assertThat(saved.statusCode()).isEqualTo(303);
        return article;
    }

    int statusOf(String path) throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return reader.get(path).statusCode();
        }
    }

    /// By which the editor is known.
    protected String cookieOfEditor() {
        return requireNonNull(editor.cookie());
    }
}
