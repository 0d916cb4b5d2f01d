package press.linecaster.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
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
    void decidingTheSameAgainAnnouncesNothing() {
        var start = changes.head();
        settings.decide(GAZETTE);

        settings.decide(GAZETTE);

        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new SettingsChanged());
    }
}
