package press.linecaster.api;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import press.linecaster.kernel.Ids;
import press.linecaster.newsroom.Staffed;
import press.linecaster.people.AccountId;
import press.linecaster.people.NewToken;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.people.Tokens;

/// The API of the newsroom that all tests of the newsroom share.
abstract class OnApi extends Staffed {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Scope[] ALL = Scope.values();

    Contract contract;
    Program anybody;
    Program editor;

    @BeforeAll
    void begin() {
        contract = new Contract(context.getBean(OpenApi.class).document());
        anybody = new Program(port, contract, null);
        editor = actingFor("nora.quill@gazette.example", ALL);
    }

    /// A program that acts for somebody.
    Program actingFor(String email, Scope... scopes) {
        return program(Role.CONTRIBUTOR, accounts.find(email).orElseThrow().id(), scopes);
    }

    /// A program with a role of its own.
    Program as(Role role, Scope... scopes) {
        return program(role, null, scopes);
    }

    private Program program(Role role, @Nullable AccountId account, Scope... scopes) {
        return new Program(port, contract, secret(role, account, scopes));
    }

    String secret(Role role, @Nullable AccountId account, Scope... scopes) {
        var wanted = new NewToken("wire " + NUMBER.incrementAndGet(), role, account, Set.copyOf(Arrays.asList(scopes)));
        return context.getBean(Tokens.class).add(wanted, "test").secret();
    }

    /// An article with a headline, a text and a section, on the desk.
    Program.Said begun(Program by, String headline) throws Exception {
        return by.post("/articles", """
                {"headline": "%s", "body": "<p>One.</p><p>Two.</p>", "sections": ["%s"]}
                """.formatted(headline, harbour()));
    }

    String harbour() {
        return Ids.inAddress(gazette.harbour().id().value());
    }
}
