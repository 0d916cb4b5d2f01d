package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role;
import press.linecaster.people.Token;
import press.linecaster.people.Tokens;
import press.linecaster.testing.Gazette;

/// `linecaster token`.
class TokenCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aPaper() {
        onPaper(context -> Gazette.in(context).harbour());
    }

    @Test
    void aSecretIsShownOnceAndOpensWhatItsRoleMay() {
        var added = said("add", "dashboard", "--role", "editor");

        assertThat(added.exit()).as(added.err()).isZero();
        var secret = added.out().strip();
        assertThat(secret).startsWith("lc_").hasSizeGreaterThan(40).doesNotContain(" ");
        assertThat(added.err())
                .contains("dashboard")
                .contains("not shown again")
                .doesNotContain(secret);
        var token = onPaper(context -> context.getBean(Tokens.class).shownBy("Bearer " + secret));
        assertThat(token).map(Token::role).contains(Role.EDITOR);
        assertThat(said("list").out()).contains("dashboard  editor").doesNotContain(secret);
    }

    @Test
    void whatIsRemovedOpensNothing() {
        var secret = said("add", "dashboard", "--role", "editor").out().strip();

        var removed = said("remove", "dashboard");

        assertThat(removed.exit()).as(removed.err()).isZero();
        var token = onPaper(context -> context.getBean(Tokens.class).shownBy("Bearer " + secret));
        assertThat(token).isEmpty();
        assertThat(said("list").out()).startsWith("There are no tokens.");
    }

    @Test
    void mistakesAreSaidAndChangeNothing() {
        var role = said("add", "dashboard", "--role", "king");
        assertThat(role.exit()).isEqualTo(2);
        assertThat(role.err()).contains("no role is called 'king'").contains("editor");

        said("add", "dashboard", "--role", "editor");
        var twice = said("add", "dashboard", "--role", "author");
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.err()).contains("nothing was made");

        var unknown = said("remove", "nobody");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("linecaster token list");
        assertThat(said("list").out()).contains("dashboard  editor");
    }

    @Test
    void itActsForSomebodyOrHasARoleAndOpensPartsOfTheApi() {
        onPaper(context ->
                context.getBean(Accounts.class).add("Nora Quill", "nora@gazette.example", Role.AUTHOR, "test"));

        var added = said("add", "wire", "--for", "nora@gazette.example", "--scope", "articles:write,media:write");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(said("list").out()).contains("wire  author for nora@gazette.example articles:write media:write");

        assertThat(said("add", "both", "--role", "editor", "--for", "nora@gazette.example")
                        .err())
                .contains("--role");
        assertThat(said("add", "none").err()).contains("--for EMAIL");
        assertThat(said("add", "odd", "--role", "editor", "--scope", "everything")
                        .err())
                .contains("no scope is called 'everything'")
                .contains("drafts:read");
        assertThat(said("add", "lost", "--for", "no@gazette.example").err()).contains("nothing was made");
    }

    private <T> T onPaper(Function<ApplicationContext, T> work) {
        try (var context = new Application(Linecaster.class).work(folder.resolve("data"), new Options())) {
            return work.apply(context);
        }
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
