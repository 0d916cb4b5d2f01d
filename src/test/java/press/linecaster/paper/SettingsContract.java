package press.linecaster.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.paper.PaperChange.SettingsChanged;

/// What [Settings] promise.
abstract class SettingsContract {

    private static final Paper GAZETTE = new Paper(
            "The Harbour Gazette",
            "Tides, trade and talk",
            URI.create("https://gazette.example"),
            Locale.UK,
            ZoneId.of("Europe/Dublin"),
            new PermalinkPattern("/{section}/{slug}/"),
            "Printed by the quay since 1871.",
            "A demonstration",
            5);

    @Autowired
    private Settings settings;

    @Autowired
    private ChangeLog changes;

    @Test
    void aPaperIsUndecidedUntilSomebodyDecides() {
        assertThat(settings.isUndecided()).isTrue();
        assertThat(settings.paper()).isEqualTo(Settings.UNDECIDED);

        settings.decide(Settings.UNDECIDED);

        assertThat(settings.isUndecided()).isFalse();
        assertThat(settings.paper()).isEqualTo(Settings.UNDECIDED);
    }

    @Test
    void whatIsDecidedIsKept() {
        settings.decide(GAZETTE);

        assertThat(settings.paper()).isEqualTo(GAZETTE);
    }

    @Test
    void whatIsTakenBackIsGone() {
        settings.decide(GAZETTE);
        var quiet = new Paper(
                GAZETTE.name(),
                GAZETTE.tagline(),
                GAZETTE.address(),
                GAZETTE.language(),
                GAZETTE.zone(),
                GAZETTE.permalinks(),
                GAZETTE.about(),
                null,
                GAZETTE.articlesPerPage());

        settings.decide(quiet);

        assertThat(settings.paper()).isEqualTo(quiet);
    }

    @Test
    void whatNobodyHasDecidedStaysUndecided() {
        settings.decide(Map.of(Setting.ACCENT, "1D4F91", Setting.TAGLINE, ""));

        assertThat(settings.decided()).containsExactly(Setting.ACCENT);
        assertThat(settings.paper()).isEqualTo(Settings.UNDECIDED.with(Map.of(Setting.ACCENT, "#1d4f91")));
    }

    @Test
    void aSettingCanHaveItsDefaultAgain() {
        settings.decide(GAZETTE);
        var start = changes.head();

        settings.decide(Map.of(Setting.TAGLINE, "", Setting.ACCENT, ""));

        assertThat(settings.decided()).contains(Setting.NAME).doesNotContain(Setting.TAGLINE, Setting.ACCENT);
        assertThat(settings.paper().tagline()).isEmpty();
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new SettingsChanged(Set.of(Setting.TAGLINE, Setting.ACCENT)));
    }

    @Test
    void decidingASettingAsItIsAnnouncesNothing() {
        settings.decide(GAZETTE);
        var start = changes.head();

        settings.decide(Map.of(Setting.NAME, " The Harbour Gazette", Setting.ACCENT, "A11D21"));

        assertThat(changes.after(start, 10)).isEmpty();
    }

    @Test
    void ofDecisionsOfWhichOneCannotBeNoneIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.decide(Map.of(Setting.NAME, "Gazette", Setting.ZONE, "Nowhere")))
                .withMessageContaining("zone");

        assertThat(settings.isUndecided()).isTrue();
    }

    @Test
    void decidingTheSameAgainAnnouncesNothing() {
        var start = changes.head();
        settings.decide(GAZETTE);

        settings.decide(GAZETTE);

        assertThat(changes.after(start, 10)).hasSize(1);
    }
}
