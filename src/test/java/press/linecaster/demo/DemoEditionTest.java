package press.linecaster.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.StoreModules;

@OnSqlite(with = {StoreModules.class, DemoEdition.class, DemoPictures.class})
class DemoEditionTest {

    private static final URI HERE = URI.create("http://localhost:9000");

    @Autowired
    private DemoEdition edition;

    @Autowired
    private Settings settings;

    @Test
    void howThePaperLooksMayBeDecidedBeforeTheEditionIsLoaded() {
        settings.decide(Map.of(Setting.ACCENT, "#1d4f91", Setting.DATES, "iso", Setting.LANGUAGE, "ar"));
        assertThat(edition.isWanted()).isTrue();

        edition.decide(HERE);

        var paper = settings.paper();
        assertThat(paper.name()).isEqualTo("The Federal Lantern");
        assertThat(paper.address()).isEqualTo(HERE);
        assertThat(paper.notice()).contains("fictional");
        assertThat(Setting.ACCENT.of(paper)).isEqualTo("#1d4f91");
        assertThat(Setting.DATES.of(paper)).isEqualTo("iso");
        assertThat(Setting.LANGUAGE.of(paper)).isEqualTo("ar");
    }

    @Test
    void aPaperThatSomebodyHasNamedIsLeftAlone() {
        settings.decide(Map.of(Setting.NAME, "The Harbour Gazette"));

        assertThat(edition.isWanted()).isFalse();
    }
}
