package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// Words that were met before are not reduced again; others have come in their place meanwhile.
    @Test
    void aTextIsCutIntoTheSameWordsEachTime() {
        var english = Language.of("en");
        var random = new Random(7);
        var text = IntStream.range(0, 100_000)
                .mapToObj(_ -> Integer.toString(random.nextInt(1 << 20), 36) + (random.nextBoolean() ? "ies" : "Ing"))
                .collect(Collectors.joining(" "));

        var first = english.cut(text);

        assertThat(first).hasSize(100_000);
        assertThat(english.cut(text)).isEqualTo(first);
        var pieces = text.split(" ");
        for (var i = 0; i < pieces.length; i += 997)
            assertThat(english.words(pieces[i])).containsExactly(first.get(i).reduced());
    }

    @Test
    void textsAreCutByManyAtOnce() {
        var text = "The ferries of 東京都 leave l'école at Müller's " + "harbour voted ".repeat(200);
        var expected = Language.of("en").cut(text);

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(_ -> Language.of("en").cut(text)))
                .allMatch(expected::equals);
    }

    @Test
    void whatIsNoWordToFormsOfAnyLanguageIsLeftInItsPlace() {
        for (var code : Language.codes())
            assertThat(Language.of(code).cut("a ـــ \u0640 b"))
                    .as(code)
                    .extracting(word -> word.spelled().isEmpty())
                    .startsWith(false);
    }

    /// What sorts words out by their first letter must never sort out one that is meant.
    @Test
    void everyWordBeginsAsTheBeginningsOfItsReducedFormSay() {
        var words = Stream.of(
                        "Elections élections Élysée l’école dell'acqua Œuvre Æsir ßoll Ångström İstanbul ılıman",
                        "Ёлка ёлки Выборы городов Ωμέγα Łódź Đokić Þing Ǆ ﬁnance ＦＵＬＬ ｶﾞﾗｽ 東京都 서울 한국어",
                        "الانتخابات آخر أخبار إلى ؤلف ـكتاب والمدينة 3.5 U.S. can't mid-century 😀 a\u0301mour",
                        "100บาท iPhoneรุ่น กรุงเทพ မြန်မာ ᄒ한 Việt",
                        "dying lying ties skies gelopen gezien Häuser Mueller ueber eleições niños városok talojen")
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        for (var code : Language.codes()) {
            var language = Language.of(code);
            for (var text : words)
                for (var word : language.cut(text))
                    assertThat(language.beginnings(Set.of(word.reduced())).mayBeWithin(text, 0, text.length()))
                            .as("%s: %s, of %s", code, word.reduced(), text)
                            .isTrue();
        }
    }

    @Test
    void wordsThatBeginOtherwiseAreSortedOut() {
        var beginnings = Language.of("en").beginnings(Set.of("en|ferri", "de|hafen"));

        assertThat(beginnings.mayBeWithin("Ferries", 0, 7)).isTrue();
        assertThat(beginnings.mayBeWithin("(ferries)", 0, 9)).isTrue();
        assertThat(beginnings.mayBeWithin("car-ferry", 0, 9)).isTrue();
        assertThat(beginnings.mayBeWithin("l’fère", 0, 6)).isTrue();
        assertThat(beginnings.mayBeWithin("harbour", 0, 7)).isFalse();
        assertThat(beginnings.mayBeWithin("offer", 0, 5)).isFalse();
    }
}
