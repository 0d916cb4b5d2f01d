package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
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
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Test
    void whoShowsTheSecretIsKnown() {
        var issued = tokens.add(" dashboard ", Role.EDITOR);

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
        var issued = tokens.add("dashboard", Role.EDITOR);

        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(db.fetch(Tables.API_TOKEN).formatCSV())
                .contains("dashboard")
                .doesNotContain(issued.secret(), issued.secret().substring(3));
    }

    @Test
    void aUseIsNotedToTheHour() {
        var secret = tokens.add("dashboard", Role.EDITOR).secret();

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
        var first = tokens.add("dashboard", Role.EDITOR);
        var second = tokens.add("other", Role.AUTHOR);

        tokens.revoke("dashboard");
        tokens.revoke(Ids.inAddress(second.token().id().value()));

        assertThat(tokens.shownBy("Bearer " + first.secret())).isEmpty();
        assertThat(tokens.inUse()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.revoke("dashboard"))
                .withMessage("no token is called dashboard");
        assertThat(tokens.add("dashboard", Role.EDITOR).secret()).isNotEqualTo(first.secret());
    }

    @Test
    void namesSayWhichIsWhich() {
        tokens.add("dashboard", Role.EDITOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.add("dashboard", Role.AUTHOR))
                .withMessage("there is a token called dashboard already");
        for (var name : new String[] {" ", "a\nb", "x".repeat(101)})
            assertThatIllegalArgumentException().isThrownBy(() -> tokens.add(name, Role.AUTHOR));
    }

    @Test
    void whatIsReadIsForEditors() {
        for (var role : Role.values())
            assertThat(role.may(Role.Right.SEE_WHAT_IS_READ))
                    .as(role.name())
                    .isEqualTo(role == Role.EDITOR || role == Role.ADMINISTRATOR);
    }
}
