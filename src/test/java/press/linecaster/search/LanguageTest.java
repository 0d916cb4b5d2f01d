package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    /// What is typed, and what stands in the text: each must find the other.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | elections  | election
            en | voting     | voted
            en | CAFE       | café
            en | mayor's    | mayors
            en | ferries    | ferry
            de | Häuser     | Haus
            de | haeuser    | Häuser
            de | Muller     | Müller
            de | Mueller    | Müller
            de | strasse    | Straße
            de | Wahlen     | Wahl
            fr | élections  | élection
            fr | elections  | élection
            fr | l’école    | école
            fr | journaux   | journal
            fr | municipale | municipales
            es | elecciones | elección
            es | elecciones | eleccion
            es | ciudades   | ciudad
            es | niños      | nino
            it | elezioni   | elezione
            it | dell'acqua | acqua
            it | città      | citta
            it | giornali   | giornale
            pt | eleições   | eleição
            pt | eleicoes   | eleição
            pt | cidades    | cidade
            pt | jornais    | jornal
            nl | verkiezingen | verkiezing
            nl | huizen     | huize
            nl | kranten    | krant
            ru | выборы     | выборов
            ru | городов    | города
            ru | ёлка       | елка
            ar | انتخابات   | الانتخابات
            ar | المدينة    | مدينه
            ar | أخبار      | اخبار
            sv | tidningen  | tidningar
            da | aviserne   | aviser
            no | avisene    | aviser
            fi | vaalit     | vaalien
            hu | választások | választás
            ro | alegerile  | alegeri
            """)
    void oneFormOfAWordFindsTheOther(String code, String typed, String written) {
        var language = Language.of(code);
        assertThat(language.words(typed)).isNotEmpty().isEqualTo(language.words(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | organ    | organisation
            en | news     | new
            de | Wahl     | Wall
            fr | maire    | mer
            es | casa     | caso
            it | porto    | porta
            pt | porto    | porco
            nl | kerk     | kaart
            ru | город    | горка
            ar | كتاب     | باب
            """)
    void anotherWordStaysAnother(String code, String one, String other) {
        var language = Language.of(code);
        assertThat(language.words(one)).isNotEqualTo(language.words(other));
    }

    @Test
    void scriptsWithoutSpacesAreCutIntoPairsInEveryLanguage() {
        for (var code : new String[] {"ja", "zh", "ko", "en", "und"})
            assertThat(Language.of(code).cut("東京都知事"))
                    .extracting(Language.Word::spelled)
                    .containsExactly("東京", "京都", "都知", "知事");
        assertThat(Language.of("ko").cut("서울시장"))
                .extracting(Language.Word::spelled)
                .containsExactly("서울", "울시", "시장");
    }

    @Test
    void wordsSayTheirLanguageAndWhereTheyStand() {
        var words = Language.of("en").cut("The Ferries are late");
        assertThat(words).extracting(Language.Word::reduced).containsExactly("en|the", "en|ferri", "en|are", "en|late");
        assertThat(words.get(1).spelled()).isEqualTo("ferries");
        assertThat("The Ferries are late"
                        .substring(words.get(1).start(), words.get(1).end()))
                .isEqualTo("Ferries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "\u0000", "\ud800", "\"'()[]{}*?~^:\\/", "😀"})
    void whatHasNoWordsHasNone(String text) {
        assertThat(Language.of("en").words(text))
                .filteredOn(word -> !word.equals("en|😀"))
                .isEmpty();
    }
}
