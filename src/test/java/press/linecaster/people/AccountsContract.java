package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.people.OneTimeLinks.Purpose;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.people.db.Tables;
import press.linecaster.testing.SettableClock;

/// What [Accounts], [Sessions], [OneTimeLinks] and the [AuditTrail] promise.
abstract class AccountsContract {

    private static final String PASSWORD = "kelp-otter-91-violin";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    private Optional<Begun> signIn(String email, String password, String browser) {
        return signIn.byPassword(email, password, browser).map(AccountsContract::begun);
    }

    private Optional<Begun> used(String secret, String password, String browser) {
        return links.use(secret, password, browser).map(AccountsContract::begun);
    }

    private static Begun begun(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.In.class);
        return ((Admission.In) admission).begun();
    }

    private Account first() {
        var secret = links.first().orElseThrow();
        return links.useFirst(secret, "Nora Quill", "Nora@Gazette.example", PASSWORD, BROWSER, () -> {})
                .orElseThrow()
                .session()
                .account();
    }

    @Test
    void theFirstLinkMakesTheFirstAdministratorOnce() {
        assertThat(accounts.isEmpty()).isTrue();
        var old = links.first().orElseThrow();
        var secret = links.first().orElseThrow();

        assertThat(links.useFirst(old, "A", "a@x.example", PASSWORD, "", () -> {}))
                .isEmpty();
        assertThat(links.shown(secret).orElseThrow().purpose()).isEqualTo(Purpose.FIRST);
        assertThatThrownBy(() ->
                        links.useFirst(secret, "Nora Quill", "nora@gazette.example", "password12345", "", () -> {}))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.mistake()).isEqualTo(AccountMistake.PASSWORD_COMMON));
        assertThat(accounts.isEmpty()).as("nothing half-written stays").isTrue();
        var begun = links.useFirst(secret, "Nora Quill", "Nora@Gazette.example", PASSWORD, BROWSER, () -> {})
                .orElseThrow();

        assertThat(begun.session().account().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(begun.session().account().email()).isEqualTo("nora@gazette.example");
        assertThat(links.useFirst(secret, "Eve", "eve@x.example", PASSWORD, "", () -> {}))
                .isEmpty();
        assertThat(links.first()).isEmpty();
    }

    @Test
    void aLinkIsWorthNothingAfterItsTime() {
        var secret = links.first().orElseThrow();
        clock.advance(Purpose.FIRST.lasts());

        assertThat(links.shown(secret)).isEmpty();
        assertThat(links.useFirst(secret, "Nora", "nora@gazette.example", PASSWORD, "", () -> {}))
                .isEmpty();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndComesIn() {
        first();
        var ada = accounts.add(" Ada  Byrne ", "ADA@gazette.example", Role.AUTHOR, "Nora");
        assertThat(ada.name()).isEqualTo("Ada Byrne");
        assertThat(signIn("ada@gazette.example", "", BROWSER)).isEmpty();
        var secret = links.forAccount(ada.id(), "Nora");

        var begun = used(secret, "ein Boot voller Laternen", BROWSER).orElseThrow();

        assertThat(sessions.shownBy(begun.secret()).orElseThrow().account().id())
                .isEqualTo(ada.id());
        assertThat(used(secret, PASSWORD, BROWSER)).isEmpty();
        assertThat(signIn(" Ada@Gazette.Example ", "ein Boot voller Laternen", BROWSER))
                .isPresent();
        assertThat(signIn("ada@gazette.example", PASSWORD, BROWSER)).isEmpty();
        assertThat(signIn("nobody@gazette.example", PASSWORD, BROWSER)).isEmpty();
    }

    @Test
    void peopleAreFoundByPartsOfTheirNamesInWhateverLetters() {
        first();
        var zoe = accounts.add("Zoë Ångström", "zoe@gazette.example", Role.AUTHOR, "Nora");

        assertThat(accounts.list(new AccountFilter("ZOË å", null, AccountFilter.State.ANY), null, 5))
                .containsExactly(zoe);
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneComesIn() throws Exception {
        first();
        var ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.AUTHOR, "Nora");
        var secret = links.forAccount(ada.id(), "Nora");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> used(secret, PASSWORD + i, BROWSER)))
                    .toList();
            var in = 0;
            for (var each : all) if (each.get().isPresent()) in++;
            assertThat(in).isEqualTo(1);
        }
        assertThat(sessions.of(ada.id())).hasSize(1);
        assertThat(trail.flaw()).isEmpty();
    }

    @Test
    void aNewPasswordEndsWhatWasSignedInBefore() {
        var nora = first();
        var before = signIn(nora.email(), PASSWORD, BROWSER).orElseThrow();
        var secret = links.forAccount(nora.id(), "Nora");
        assertThat(links.shown(secret).orElseThrow().purpose()).isEqualTo(Purpose.RESET);

        var begun = used(secret, "ein Boot voller Laternen", BROWSER).orElseThrow();

        assertThat(sessions.shownBy(before.secret())).isEmpty();
        assertThat(sessions.of(nora.id()))
                .extracting(Session::id)
                .containsExactly(begun.session().id());
    }

    @Test
    void aSessionEndsByItsOwnerByStayingAwayAndInAnyCase() {
        var nora = first();
        var one = signIn(nora.email(), PASSWORD, BROWSER).orElseThrow();
        var ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.AUTHOR, "Nora");
        sessions.end(ada.id(), one.session().id());
        assertThat(sessions.shownBy(one.secret())).as("not somebody else's").isPresent();
        sessions.end(nora.id(), one.session().id());
        assertThat(sessions.shownBy(one.secret())).isEmpty();

        var away = signIn(nora.email(), PASSWORD, BROWSER).orElseThrow();
        clock.advance(Sessions.ENDS_UNUSED_AFTER);
        assertThat(sessions.shownBy(away.secret())).isEmpty();

        var busy = signIn(nora.email(), PASSWORD, BROWSER).orElseThrow();
        for (var day = 0; day < Sessions.ENDS_AFTER.toDays() - 1; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(sessions.shownBy(busy.secret())).isPresent();
        }
        clock.advance(Duration.ofDays(2));
        assertThat(sessions.shownBy(busy.secret())).isEmpty();
    }

    @Test
    void whoseAccountIsClosedIsSignedOutAndStaysOut() {
        first();
        var ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.AUTHOR, "Nora");
        var begun = used(links.forAccount(ada.id(), "Nora"), PASSWORD, BROWSER).orElseThrow();
        var link = links.forAccount(ada.id(), "Nora");

        accounts.close(ada.id(), "Nora");

        assertThat(sessions.shownBy(begun.secret())).isEmpty();
        assertThat(signIn(ada.email(), PASSWORD, BROWSER)).isEmpty();
        assertThat(used(link, PASSWORD, BROWSER)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> links.forAccount(ada.id(), "Nora"));
        accounts.open(ada.id(), "Nora");
        assertThat(signIn(ada.email(), PASSWORD, BROWSER)).isPresent();
    }

    @Test
    void theLastAdministratorStays() {
        var nora = first();
        var invited = accounts.add("Ida", "ida@gazette.example", Role.ADMINISTRATOR, "Nora");

        assertThatIllegalStateException()
                .isThrownBy(() -> accounts.close(nora.id(), "Nora"))
                .withMessageContaining("last administrator");
        assertThatIllegalStateException().isThrownBy(() -> accounts.become(nora.id(), Role.EDITOR, "Nora"));
        assertThat(used(links.forAccount(invited.id(), "Nora"), PASSWORD + "!", BROWSER))
                .isPresent();
        assertThat(accounts.become(nora.id(), Role.EDITOR, "Ida").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void namesAndAddressesAreLookedAt() {
        first();
        for (var wrong : new String[] {"", "nora", "nora@", "@x.example", "a b@x.example"})
            assertThatThrownBy(() -> accounts.add("Nora", wrong, Role.EDITOR, ""))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            refused -> assertThat(refused.mistake()).isEqualTo(AccountMistake.EMAIL_WRONG));
        assertThatThrownBy(() -> accounts.add("Other", "NORA@gazette.example", Role.EDITOR, ""))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> accounts.add(" ", "x@gazette.example", Role.EDITOR, ""))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> accounts.add("x".repeat(101), "x@gazette.example", Role.EDITOR, ""))
                .hasMessageContaining("100");
    }

    @Test
    void noSecretIsKept() {
        var nora = first();
        var begun = signIn(nora.email(), PASSWORD, BROWSER).orElseThrow();
        var link = links.forAccount(nora.id(), "Nora");

        for (var table :
                java.util.List.of(Tables.ACCOUNT, Tables.ACCOUNT_SESSION, Tables.ACCOUNT_LINK, Tables.AUDIT_LINE))
            assertThat(db.fetch(table).formatCSV()).doesNotContain(PASSWORD, begun.secret(), link);
        assertThat(begun.toString()).doesNotContain(begun.secret());
    }

    @Test
    void whoeverWritesIsAnAuthorFromThenOn() {
        var nora = first();
        assertThat(nora.author()).isNull();

        var author = accounts.authorOf(nora.id());

        assertThat(accounts.authorOf(nora.id())).isEqualTo(author);
        assertThat(accounts.find(nora.id()).orElseThrow().isAmong(java.util.List.of(author)))
                .isTrue();
    }

    @Test
    void eachLineOfTheTrailIsChainedToTheOneBefore() {
        var nora = first();
        for (var i = 0; i < 5; i++) note("line " + i);

        assertThat(trail.flaw()).isEmpty();
        var lines = trail.newest(null, 3);
        assertThat(lines).extracting(AuditLine::subject).containsExactly("line 4", "line 3", "line 2");
        assertThat(trail.newest(lines.getLast().number(), 1))
                .extracting(AuditLine::subject)
                .containsExactly("line 1");
        assertThat(trail.newest(null, 100).getLast().became()).isEqualTo("ADMINISTRATOR");
        assertThat(nora.isOpen()).isTrue();
    }

    @Test
    void aLineThatWasAlteredShows() {
        for (var i = 0; i < 5; i++) note("line " + i);
        db.update(Tables.AUDIT_LINE)
                .set(Tables.AUDIT_LINE.BECAME, "x")
                .where(Tables.AUDIT_LINE.NUMBER.eq(3L))
                .execute();

        assertThat(trail.flaw().orElseThrow()).contains("line 3", "not as it was written");
    }

    @Test
    void aLineThatIsMissingShows() {
        for (var i = 0; i < 5; i++) note("line " + i);
        db.deleteFrom(Tables.AUDIT_LINE).where(Tables.AUDIT_LINE.NUMBER.eq(2L)).execute();

        assertThat(trail.flaw().orElseThrow()).contains("line 2", "missing");
    }

    @Test
    void anEndThatIsMissingShows() {
        for (var i = 0; i < 5; i++) note("line " + i);
        db.deleteFrom(Tables.AUDIT_LINE).where(Tables.AUDIT_LINE.NUMBER.eq(5L)).execute();

        assertThat(trail.flaw().orElseThrow()).contains("ends at line 4");
    }

    @Test
    void manyAtOnceAreOneAfterTheOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var notes = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> note("line " + i)))
                    .toList();
            for (var each : notes) each.get();
        }

        assertThat(trail.newest(null, 100)).hasSize(40);
        assertThat(trail.flaw()).isEmpty();
    }

    @Test
    void longTextsAreCutAndStillChained() {
        note("x".repeat(5_000) + "\ud83d\ude00");

        assertThat(trail.newest(null, 1).getFirst().subject()).hasSize(300).endsWith("…");
        assertThat(trail.flaw()).isEmpty();
    }

    private void note(String subject) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> trail.note("Nora", "test", subject, "a", "b"));
    }
}
