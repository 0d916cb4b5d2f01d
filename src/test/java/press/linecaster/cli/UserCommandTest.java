package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.Linecaster;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Gazette;

/// `linecaster user`, and the way in that a server prints.
class UserCommandTest {

    private static final String PASSWORD = "kelp-otter-91-violin";

    @TempDir
    Path folder;

    @BeforeEach
    void aPaper() {
        onPaper(context -> Gazette.in(context).harbour());
    }

    @Test
    void whoIsAddedGetsALinkThatWorksOnce() {
        assertThat(said("list").out()).contains("Nobody may come in yet", "--role administrator");

        var added = said("add", "nora@gazette.example", "Nora Quill", "--role", "administrator");

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).startsWith("https://gazette.example/newsroom/link/");
        assertThat(added.err()).contains("Nora Quill", "once");
        var secret = secret(added);
        assertThat(said("list").out())
                .contains("nora@gazette.example  Nora Quill  administrator, has not come in yet")
                .doesNotContain(secret);
        assertThat(used(secret)).isTrue();
        assertThat(used(secret)).isFalse();
        assertThat(said("list").out()).contains("administrator").doesNotContain("not come in");
        assertThat(said("link", "NORA@gazette.example").out()).contains("/newsroom/link/");
    }

    @Test
    void whoIsClosedIsNotLetInAnyMore() {
        assertThat(used(secret(said("add", "ida@gazette.example", "Ida", "--role", "administrator"))))
                .isTrue();
        assertThat(said("add", "nora@gazette.example", "Nora", "--role", "editor")
                        .exit())
                .isZero();

        assertThat(said("forget-factors", "nora@gazette.example").out()).contains("by a password alone");

        assertThat(said("close", "nora@gazette.example").out()).contains("not let in any more");
        assertThat(said("list").out()).contains("editor, closed");
        var link = said("link", "nora@gazette.example");
        assertThat(link.exit()).isEqualTo(1);
        assertThat(link.err()).contains("may not come in");
        var last = said("close", "ida@gazette.example");
        assertThat(last.exit()).isEqualTo(1);
        assertThat(last.err()).contains("last administrator");
    }

    @Test
    void mistakesAreSaidAndChangeNothing() {
        var role = said("add", "nora@gazette.example", "Nora", "--role", "king");
        assertThat(role.exit()).isEqualTo(2);
        assertThat(role.err()).contains("no role is called 'king'").contains("editor");
        var email = said("add", "nora", "Nora", "--role", "editor");
        assertThat(email.exit()).isEqualTo(1);
        assertThat(email.err()).contains("no e-mail address").contains("nobody was added");
        var nobody = said("link", "nobody@gazette.example");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).contains("linecaster user list");
        assertThat(said("list").out()).contains("Nobody may come in yet");
    }

    @Test
    void aServerPrintsTheFirstLinkUntilSomebodyIsIn() {
        var first = shown();
        assertThat(first).contains("http://localhost:8080/newsroom/welcome/");
        var secret = first.strip().replaceFirst("(?s).*/", "");
        var begun = onPaper(context -> context.getBean(OneTimeLinks.class)
                .useFirst(secret, "Ida", "ida@gazette.example", PASSWORD, "", () -> {}));
        assertThat(begun).isPresent();

        assertThat(shown()).isEmpty();
    }

    @Test
    void aTrailThatWasAlteredIsIll() {
        assertThat(said("add", "nora@gazette.example", "Nora", "--role", "editor")
                        .exit())
                .isZero();
        assertThat(doctor().out()).contains("well  audit trail");
        onPaper(context -> context.getBean(TransactionTemplate.class)
                .execute(_ -> context.getBean(DSLContext.class).execute("update audit_line set actor = 'Eve'")));

        var doctor = doctor();
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out()).contains("ILL   audit trail: line 1").contains("not as it was written");
        var flaw = onPaper(context -> context.getBean(AuditTrail.class).flaw());
        assertThat(flaw).isPresent();
    }

    private String shown() {
        var out = new StringWriter();
        return onPaper(context -> {
            Door.show(context, "http://localhost:8080/", new PrintWriter(out));
            return out.toString();
        });
    }

    private static String secret(Said said) {
        return said.out().strip().replaceFirst(".*/", "");
    }

    private boolean used(String secret) {
        return onPaper(context ->
                context.getBean(OneTimeLinks.class).use(secret, PASSWORD, "").isPresent());
    }

    private <T> T onPaper(Function<ApplicationContext, T> work) {
        try (var context = new Application(Linecaster.class).work(folder.resolve("data"), new Options())) {
            return work.apply(context);
        }
    }

    private Said doctor() {
        return Said.by("doctor", "--port", "0", "--data", folder.resolve("data").toString());
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
