package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.kernel.Ids;
import press.linecaster.people.db.Tables;
import press.linecaster.testing.SettableClock;

/// What [Tokens] promise.
abstract class TokensContract {

    @Autowired
    private Tokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Test
    void whoShowsTheSecretIsKnown() {
        var issued = tokens.add(new NewToken(" dashboard ", Role.EDITOR, null, Set.of()), "Ida");

        assertThat(issued.secret()).matches("lc_[A-Za-z0-9_-]{43}");
        assertThat(tokens.shownBy("Bearer " + issued.secret()).orElseThrow().name())
                .isEqualTo("dashboard");
        assertThat(tokens.shownBy("bearer  " + issued.secret())).isPresent();
        assertThat(tokens.shownBy(issued.secret())).isEmpty();
        assertThat(tokens.shownBy("Bearer lc_" + "x".repeat(43))).isEmpty();
        assertThat(tokens.shownBy("Bearer " + issued.secret() + "x")).isEmpty();
        assertThat(tokens.shownBy(null)).isEmpty();
    }

    @Test
    void theSecretIsNowhere() {
        var issued = tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida");

        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(db.fetch(Tables.API_TOKEN).formatCSV())
                .contains("dashboard")
                .doesNotContain(issued.secret(), issued.secret().substring(3));
    }

    @Test
    void aUseIsNotedToTheHour() {
        var secret = tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida")
                .secret();

        for (var i = 0; i < 3; i++) {
            var _ = tokens.shownBy("Bearer " + secret);
            clock.advance(Duration.ofMinutes(25));
        }

        assertThat(tokens.inUse()).extracting(Token::lastUsedAt).containsExactly(NOON);
        var _ = tokens.shownBy("Bearer " + secret);
        assertThat(tokens.inUse()).extracting(Token::lastUsedAt).containsExactly(NOON.plus(Duration.ofMinutes(75)));
    }

    @Test
    void aTokenThatIsRevokedIsWorthNothing() {
        var first = tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida");
        var second = tokens.add(new NewToken("other", Role.AUTHOR, null, Set.of()), "Ida");

        tokens.revoke("dashboard", "Ida");
        tokens.revoke(Ids.inAddress(second.token().id().value()), "Ida");

        assertThat(tokens.shownBy("Bearer " + first.secret())).isEmpty();
        assertThat(tokens.inUse()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.revoke("dashboard", "Ida"))
                .withMessage("no token is called dashboard");
        assertThat(tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida")
                        .secret())
                .isNotEqualTo(first.secret());
    }

    @Test
    void namesSayWhichIsWhich() {
        tokens.add(new NewToken("dashboard", Role.EDITOR, null, Set.of()), "Ida");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.add(new NewToken("dashboard", Role.AUTHOR, null, Set.of()), "Ida"))
                .withMessage("there is a token called dashboard already");
        for (var name : new String[] {" ", "a\nb", "x".repeat(101)})
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tokens.add(new NewToken(name, Role.AUTHOR, null, Set.of()), "Ida"));
    }

    @Test
    void whatIsReadIsForEditors() {
        for (var role : Role.values())
            assertThat(role.may(Role.Right.SEE_WHAT_IS_READ))
                    .as(role.name())
                    .isEqualTo(role == Role.EDITOR || role == Role.ADMINISTRATOR);
    }

    @Test
    void whatActsForSomebodyMayWhatTheyMayAsLongAsTheyAreLetIn() {
        var nora = accounts.add("Nora Quill", "nora@gazette.example", Role.AUTHOR, "Ida");
        accounts.authorOf(nora.id());
        var wanted = new NewToken("wire", Role.ADMINISTRATOR, nora.id(), Set.of(Scope.ARTICLES_WRITE));
        var secret = "Bearer " + tokens.add(wanted, "Ida").secret();

        var token = tokens.shownBy(secret).orElseThrow();
        assertThat(token.role()).isEqualTo(Role.AUTHOR);
        assertThat(token.opens(Scope.ARTICLES_WRITE)).isTrue();
        assertThat(token.opens(Scope.MEDIA_WRITE)).isFalse();
        assertThat(token.actor().name()).isEqualTo("Nora Quill (wire)");
        assertThat(token.actor().author())
                .isEqualTo(accounts.find(nora.id()).orElseThrow().author());

        accounts.become(nora.id(), Role.EDITOR, "Ida");
        assertThat(tokens.shownBy(secret)).map(Token::role).contains(Role.EDITOR);

        accounts.close(nora.id(), "Ida");
        assertThat(tokens.shownBy(secret)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.add(new NewToken("other", Role.EDITOR, nora.id(), Set.of()), "Ida"));
    }

    @Test
    void whatActsForNobodyHasNobodysArticles() {
        var actor = tokens.add(new NewToken("wire", Role.AUTHOR, null, Set.of()), "Ida")
                .token()
                .actor();

        assertThat(actor.author()).isNull();
        assertThat(accounts.find(actor.id())).isEmpty();
        assertThat(Accounts.described(actor)).isEqualTo("wire <token>");
    }

    @Test
    void whoMadeATokenAndWhoRevokedItIsKept() {
        tokens.add(new NewToken("wire", Role.EDITOR, null, Set.of(Scope.DRAFTS_READ)), "Ida");
        tokens.revoke("wire", "Nora");

        assertThat(trail.newest(null, 2))
                .extracting(AuditLine::actor, AuditLine::action, AuditLine::subject, AuditLine::became)
                .containsExactly(
                        tuple("Nora", "token.revoke", "wire", ""),
                        tuple("Ida", "token.add", "wire", "EDITOR drafts:read"));
    }
}
