package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Session.Way;
import press.linecaster.people.Sessions.Begun;
import press.linecaster.people.db.Tables;
import press.linecaster.sections.Sections;
import press.linecaster.testing.SettableClock;

/// What [SignIn] and [OneTimeCodes] promise, and [Accounts] about sections.
abstract class ComingInContract {

    private static final String PASSWORD = "kelp-otter-91-violin";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Sections sections;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private Account nora;
    private Session session;

    @BeforeEach
    void comeIn() {
        var begun = links.useFirst(
                        links.first().orElseThrow(), "Nora Quill", "nora@gazette.example", PASSWORD, BROWSER, () -> {})
                .orElseThrow();
        session = begun.session();
        nora = session.account();
    }

    private String code() {
        var key = db.select(Tables.ACCOUNT_TOTP.SECRET_KEY)
                .from(Tables.ACCOUNT_TOTP)
                .where(Tables.ACCOUNT_TOTP.ACCOUNT_ID.eq(nora.id().value()))
                .fetchSingle()
                .value1();
        return Totp.code(key, Totp.step(clock.instant()));
    }

    private List<String> codesOn() {
        codes.begin(nora.id());
        var recovery = codes.confirm(nora.id(), code());
        clock.advance(Duration.ofMinutes(1));
        return recovery;
    }

    private String wanted() {
        var admission = signIn.byPassword(nora.email(), PASSWORD, BROWSER).orElseThrow();
        assertThat(admission).isInstanceOf(Admission.CodeWanted.class);
        return ((Admission.CodeWanted) admission).secret();
    }

    private Optional<Begun> byCode(String code) {
        return signIn.byCode(wanted(), code, BROWSER);
    }

    @Test
    void codesAreAskedForOnceTheFirstWasRight() {
        codes.begin(nora.id());
        var key = codes.waiting(nora.id()).orElseThrow();
        codes.begin(nora.id());
        assertThat(codes.waiting(nora.id()))
                .as("the device may have it already")
                .hasValue(key);
        assertThat(signIn.byPassword(nora.email(), PASSWORD, BROWSER).orElseThrow())
                .isInstanceOf(Admission.In.class);
        assertThat(codes.confirm(nora.id(), code().replace(code().charAt(0), '-')))
                .isEmpty();

        var recovery = codes.confirm(nora.id(), code());

        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(codes.areOn(nora.id())).isTrue();
        assertThat(codes.waiting(nora.id())).as("never shown again").isEmpty();
        assertThat(byCode(code())).as("the code that confirmed is used up").isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(byCode(code()).orElseThrow().session().way()).isEqualTo(Way.CODE);
        assertThatIllegalStateException().isThrownBy(() -> codes.begin(nora.id()));
    }

    @Test
    void aKeyThatWaitsCanBeGivenUp() {
        codes.begin(nora.id());
        var before = codes.waiting(nora.id());

        codes.giveUp(nora.id());

        assertThat(codes.waiting(nora.id())).isEmpty();
        codes.begin(nora.id());
        assertThat(codes.waiting(nora.id())).isPresent().isNotEqualTo(before);
    }

    @Test
    void noSessionBeginsBeforeTheCodeIsRight() {
        codesOn();
        var before = sessions.of(nora.id()).size();
        var step = wanted();
        assertThat(sessions.shownBy(step)).isEmpty();
        assertThat(sessions.of(nora.id())).hasSize(before);
        assertThat(signIn.waiting(step).orElseThrow().id()).isEqualTo(nora.id());
        assertThat(signIn.byCode(step, "12345", BROWSER)).isEmpty();
        assertThat(signIn.byCode(step, "", BROWSER)).isEmpty();
        assertThat(signIn.waiting(step)).as("a wrong code ends nothing").isPresent();

        var begun = signIn.byCode(step, code(), BROWSER).orElseThrow();

        assertThat(begun.secret()).isNotEqualTo(step);
        assertThat(signIn.byCode(step, code(), BROWSER)).isEmpty();
        assertThat(signIn.waiting(step)).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoneFromBeforeIt() {
        codesOn();
        var code = code();

        assertThat(byCode(code)).isPresent();
        assertThat(byCode(code)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(byCode(code)).isEmpty();
        assertThat(byCode(code())).isPresent();
        clock.advance(Duration.ofSeconds(-30));
        assertThat(byCode(code())).isEmpty();
    }

    @Test
    void clocksMayBeOneStepAside() {
        codesOn();
        var code = code();
        clock.advance(Duration.ofSeconds(30));
        assertThat(byCode(code)).isPresent();
        var old = code();
        clock.advance(Duration.ofSeconds(60));
        assertThat(byCode(old)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        var ahead = code();
        clock.advance(Duration.ofSeconds(-30));
        assertThat(byCode(ahead)).isPresent();
    }

    @Test
    void ofManyWhoSendOneCodeAtOnceOneComesIn() throws Exception {
        codesOn();
        var code = code();
        var steps = IntStream.range(0, 4).mapToObj(_ -> wanted()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = steps.stream()
                    .map(step -> threads.submit(() -> signIn.byCode(step, code, BROWSER)))
                    .toList();
            var in = 0;
            for (var each : all) if (each.get().isPresent()) in++;
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void aRecoveryCodeIsTakenOnce() {
        var recovery = codesOn();
        var typed = recovery.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(byCode(typed)).isPresent();

        assertThat(byCode(typed)).isEmpty();
        assertThat(codes.left(nora.id())).isEqualTo(9);
        assertThat(trail.newest(null, 3)).extracting(AuditLine::action).contains("account.codes.recover");
        var renewed = codes.renew(nora.id());
        assertThat(codes.left(nora.id())).isEqualTo(10);
        assertThat(byCode(recovery.getLast())).isEmpty();
        assertThat(byCode(renewed.getLast())).isPresent();
    }

    @Test
    void aStepIsOverAfterItsTimeAndWithItsAccount() {
        codesOn();
        var late = wanted();
        clock.advance(Steps.LASTS);
        assertThat(signIn.waiting(late)).isEmpty();
        assertThat(signIn.byCode(late, code(), BROWSER)).isEmpty();
        var ida = accounts.add("Ida", "ida@gazette.example", Role.ADMINISTRATOR, "Nora");
        links.use(links.forAccount(ida.id(), "Nora"), PASSWORD, BROWSER);
        var step = wanted();
        accounts.close(nora.id(), "Ida");
        assertThat(signIn.byCode(step, code(), BROWSER)).isEmpty();
    }

    @Test
    void aLinkForANewPasswordLeavesTheCodeToBeAsked() {
        codesOn();

        var admission = links.use(links.forAccount(nora.id(), "Ida"), "ein Boot voller Laternen", BROWSER)
                .orElseThrow();

        assertThat(admission).isInstanceOf(Admission.CodeWanted.class);
        assertThat(sessions.of(nora.id())).isEmpty();
    }

    @Test
    void turnedOffOrForgottenThePasswordIsEnough() {
        codesOn();
        codes.turnOff(nora.id());
        assertThat(signIn.byPassword(nora.email(), PASSWORD, BROWSER).orElseThrow())
                .isInstanceOf(Admission.In.class);
        codesOn();

        signIn.forgetFactors(nora.id(), "Ida");

        assertThat(sessions.of(nora.id())).isEmpty();
        assertThat(codes.left(nora.id())).isZero();
        assertThat(signIn.byPassword(nora.email(), PASSWORD, BROWSER).orElseThrow())
                .isInstanceOf(Admission.In.class);
        assertThat(trail.newest(null, 5)).extracting(AuditLine::action).contains("account.factors.forget");
    }

    @Test
    void noRecoveryCodeIsKeptAndNoKeyIsInTheTrail() {
        codes.begin(nora.id());
        var key = codes.waiting(nora.id()).orElseThrow();
        var recovery = codes.confirm(nora.id(), code());

        assertThat(db.fetch(Tables.AUDIT_LINE).formatCSV()).doesNotContain(key).doesNotContain(recovery.getFirst());
        assertThat(db.fetch(Tables.ACCOUNT_RECOVERY_CODE).formatCSV())
                .doesNotContain(recovery.getFirst())
                .doesNotContain(recovery.getFirst().replace("-", ""));
        assertThat(wantedText()).doesNotContain("-");
    }

    private String wantedText() {
        clock.advance(Duration.ofMinutes(1));
        return signIn.byPassword(nora.email(), PASSWORD, BROWSER).orElseThrow().toString();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var elsewhere = ((Admission.In)
                        signIn.byPassword(nora.email(), PASSWORD, "elsewhere").orElseThrow())
                .begun();
        assertThat(signIn.changePassword(session, "not it at all", "ein Boot voller Laternen", BROWSER))
                .isEmpty();
        assertThatThrownBy(() -> signIn.changePassword(session, PASSWORD, "short", BROWSER))
                .isInstanceOf(AccountRefused.class);
        assertThat(sessions.shownBy(elsewhere.secret())).isPresent();

        var begun = signIn.changePassword(session, PASSWORD, "ein Boot voller Laternen", BROWSER)
                .orElseThrow();

        assertThat(sessions.of(nora.id()))
                .extracting(Session::id)
                .containsExactly(begun.session().id());
        assertThat(signIn.byPassword(nora.email(), PASSWORD, BROWSER)).isEmpty();
    }

    @Test
    void whoCameInLongAgoShowsThePasswordAgain() {
        assertThat(session.isProved(clock.instant())).isTrue();
        clock.advance(Session.STAYS_PROVED);
        assertThat(session.isProved(clock.instant())).isFalse();
        assertThat(signIn.prove(session, "not it at all")).isFalse();
        assertThat(sessions.of(nora.id()).getFirst().isProved(clock.instant())).isFalse();

        assertThat(signIn.prove(session, PASSWORD)).isTrue();

        assertThat(sessions.of(nora.id()).getFirst().isProved(clock.instant())).isTrue();
    }

    @Test
    void oneSignsOutEverywhereElse() {
        for (var i = 0; i < 3; i++) signIn.byPassword(nora.email(), PASSWORD, BROWSER);

        assertThat(sessions.endOthers(session)).isEqualTo(3);

        assertThat(sessions.of(nora.id())).extracting(Session::id).containsExactly(session.id());
        assertThat(trail.newest(null, 1)).extracting(AuditLine::action).containsExactly("session.end.others");
    }

    @Test
    void anAccountIsLimitedToSectionsWithAllBeneathThem() {
        var politics = sections.add(null, new Slug("politics"), "Politics", SafeHtml.EMPTY)
                .id();
        var elections = sections.add(politics, new Slug("elections"), "Elections", SafeHtml.EMPTY)
                .id();
        var culture = sections.add(null, new Slug("culture"), "Culture", SafeHtml.EMPTY)
                .id();
        var ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.EDITOR, "Nora");
        assertThat(ada.beat()).isEqualTo(Beat.WHOLE_PAPER);

        var limited = accounts.limit(ada.id(), Set.of(politics), "Nora");

        assertThat(limited.beat()).isEqualTo(new Beat(false, Set.of(politics), Set.of(politics, elections)));
        assertThat(trail.newest(null, 1).getFirst())
                .extracting(AuditLine::action, AuditLine::was, AuditLine::became)
                .containsExactly("account.sections", "the whole paper", "Politics");
        var line = trail.newest(null, 1).getFirst().number();
        accounts.limit(ada.id(), Set.of(politics), "Nora");
        assertThat(trail.newest(null, 1).getFirst().number())
                .as("nothing was done")
                .isEqualTo(line);
        assertThat(accounts.limit(ada.id(), Set.of(culture, elections), "Nora")
                        .beat()
                        .covered())
                .containsExactlyInAnyOrder(culture, elections);
        assertThatIllegalStateException()
                .isThrownBy(() -> accounts.limit(ada.id(), Set.of(new press.linecaster.sections.SectionId(4711)), ""));
        assertThat(accounts.limit(ada.id(), Set.of(), "Nora").beat()).isEqualTo(Beat.WHOLE_PAPER);
    }

    @Test
    void whoseSectionIsGoneDoesNotDecideAboutTheWholePaper() {
        var culture = sections.add(null, new Slug("culture"), "Culture", SafeHtml.EMPTY)
                .id();
        var ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.EDITOR, "Nora");
        accounts.limit(ada.id(), Set.of(culture), "Nora");

        db.execute("delete from section where id = ?", culture.value());

        assertThat(accounts.find(ada.id()).orElseThrow().beat()).isEqualTo(new Beat(false, Set.of(), Set.of()));
    }
}
