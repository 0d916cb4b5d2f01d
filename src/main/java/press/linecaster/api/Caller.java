package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.newsroom.Newsdesk;
import press.linecaster.people.Account;
import press.linecaster.people.Scope;
import press.linecaster.people.Token;

/// Who asks: a program with its token, or anybody.
record Caller(@Nullable Token token) {

    private static final String ATTRIBUTE = Caller.class.getName();

    static final String REALM = "Bearer realm=\"linecaster\"";

    static Caller of(HttpServletRequest request) {
        return (Caller) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "nobody has passed the door");
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// As whom the program acts, for what a scope opens.
    /// @throws Refused without a token, and with one that does not open it
    Account actor(Scope scope) {
        if (token == null)
            throw new Refused(Trouble.NO_TOKEN, "This needs a token with the scope " + scope.word() + ".")
                    .with("WWW-Authenticate", REALM + ", scope=\"" + scope.word() + "\"");
        if (!token.opens(scope))
            throw new Refused(Trouble.NOT_ALLOWED, "This token does not have the scope " + scope.word() + ".")
                    .with("WWW-Authenticate", REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
        return token.actor();
    }

    /// As whom the program looks at what readers do not see; empty for whoever sees what readers see.
    Optional<Account> insider() {
        return token != null && (token.opens(Scope.DRAFTS_READ) || token.opens(Scope.ARTICLES_WRITE))
                ? Optional.of(token.actor())
                : Optional.empty();
    }

    /// Whether they see an article as it lies on the desk.
    boolean sees(Article article) {
        return insider().filter(actor -> Newsdesk.mayRead(actor, article)).isPresent();
    }

    boolean opens(Scope scope) {
        return token != null && token.opens(scope);
    }
}
