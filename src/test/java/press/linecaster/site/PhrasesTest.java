package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of the pages: each language says all that English says, and pages say nothing else.
class PhrasesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final List<Path> SPEAKERS =
            List.of(Path.of("src/main/jte"), Path.of("src/main/java/press/linecaster/site"));

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z.]*|\\.[a-z]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /// A place in the sources where something is said.
    ///
    /// @param name the first argument, as it stands there
    /// @param hasValues whether more arguments follow
    private record Saying(String name, boolean hasValues) {

        List<String> literals() {
            return LITERAL.matcher(name).results().map(found -> found.group(1)).toList();
        }

        boolean isPutTogether() {
            return name.contains("+");
        }

        boolean mayMean(String phrase) {
            return literals().stream()
                    .anyMatch(literal -> isPutTogether()
                            ? phrase.startsWith(literal) && literal.endsWith(".") || phrase.endsWith(literal)
                            : phrase.equals(literal));
        }
    }

    @Test
    void thereAreBundlesForTheLanguagesThatTheManualNames() {
        assertThat(bundles().map(PhrasesTest::language)).containsExactlyInAnyOrder("ar", "de", "en");
        assertThat(Phrases.SHIPPED).extracting(Locale::toLanguageTag).containsExactlyInAnyOrder("ar", "de", "en");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasEveryPhraseAndNoOther(Path bundle) {
        assertThat(phrases(bundle).keySet()).isEqualTo(english().keySet());
        assertThat(phrases(bundle))
                .allSatisfy((name, phrase) -> assertThat(phrase).as(name).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aPhraseTakesWhatItTakesInEnglish(Path bundle) {
        var english = english();
        phrases(bundle).forEach((name, phrase) -> {
            assertThat(arguments(phrase)).as(name).isEqualTo(arguments(english.getOrDefault(name, "")));
            if (arguments(phrase).isEmpty()) {
                assertThat(phrase).as(name).doesNotContain("''");
                return;
            }
            assertThat(phrase)
                    .as("an apostrophe is written twice here: " + name)
                    .doesNotContainPattern(LONE_APOSTROPHE);
            for (var number : List.of(0, 1, 2, 3, 11, 100))
                assertThat(new MessageFormat(phrase, Locale.forLanguageTag(language(bundle)))
                                .format(new Object[] {number, "x"}))
                        .as(name)
                        .isNotBlank()
                        .doesNotContain("{", "}");
        });
    }

    @Test
    void nothingIsSaidThatHasNoPhrase() {
        var english = english();
        assertThat(sayings()).hasSizeGreaterThan(40).allSatisfy(saying -> {
            if (saying.isPutTogether())
                assertThat(english.keySet()).as(saying.name()).anyMatch(saying::mayMean);
            else assertThat(english.keySet()).as(saying.name()).containsAll(saying.literals());
        });
    }

    @Test
    void aPhraseIsGivenWhatItTakes() {
        var english = english();
        assertThat(sayings())
                .allSatisfy(saying -> saying.literals().stream()
                        .map(english::get)
                        .filter(phrase -> phrase != null && !saying.isPutTogether())
                        .forEach(phrase -> assertThat(arguments(phrase).isEmpty())
                                .as(saying.name())
                                .isNotEqualTo(saying.hasValues())));
    }

    @Test
    void noPhraseIsLeftUnsaid() {
        var sayings = sayings();
        var sources = sources().collect(Collectors.joining());

        assertThat(english().keySet())
                .allMatch(phrase -> sources.contains("\"" + phrase + "\"")
                        || sayings.stream().anyMatch(saying -> saying.isPutTogether() && saying.mayMean(phrase)));
    }

    @ParameterizedTest
    @CsvSource({"de, Startseite", "de-AT, Startseite", "ar, الرئيسية", "ar-EG, الرئيسية", "en-GB, Home", "fr, Home"})
    void aLanguageWithoutABundleSaysItInEnglish(String tag, String home) {
        assertThat(Phrases.in(Locale.forLanguageTag(tag)).say("home")).isEqualTo(home);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, No comments",
        "en, 1, 1 comment",
        "en, 2, 2 comments",
        "de, 1, 1 Kommentar",
        "de, 1234, 1.234 Kommentare",
        "ar, 0, لا تعليقات",
        "ar, 2, تعليقان",
        "ar, 3, 3 تعليقات",
        "ar, 11, 11 تعليقًا",
        "ar-EG, 100, ١٠٠ تعليق"
    })
    void thingsAreCountedAsTheLanguageCounts(String tag, int count, String words) {
        assertThat(Phrases.in(Locale.forLanguageTag(tag)).say("comments.count", count))
                .isEqualTo(words);
    }

    @Test
    void whatHasNoPhraseIsNotSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrases.in(Locale.ENGLISH).say("no.such"))
                .withMessageContaining("no.such");
    }

    static Stream<Path> bundles() {
        try (var files = Files.list(BUNDLES)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(Path bundle) {
        return bundle.getFileName().toString().replaceAll("site_|\\.properties", "");
    }

    private static Map<String, String> english() {
        return phrases(BUNDLES.resolve("site_en.properties"));
    }

    private static Map<String, String> phrases(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var phrases = new TreeMap<String, String>();
        properties.forEach((name, phrase) -> phrases.put(name.toString(), phrase.toString()));
        return phrases;
    }

    /// The numbers of what is put in.
    private static Set<String> arguments(String phrase) {
        return ARGUMENT.matcher(phrase).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> sources() {
        return SPEAKERS.stream().flatMap(folder -> {
            try (var files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile).map(PhrasesTest::source).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Saying> sayings() {
        var call = Pattern.compile("\\bsay\\(");
        return sources()
                .flatMap(source ->
                        call.matcher(source).results().map(MatchResult::end).map(from -> saying(source, from)))
                .toList();
    }

    /// @param from behind the parenthesis
    private static Saying saying(String source, int from) {
        var depth = 1;
        var commas = new ArrayList<Integer>();
        var at = from;
        for (; depth > 0; at++) {
            var c = source.charAt(at);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 1) commas.add(at);
        }
        var end = commas.isEmpty() ? at - 1 : commas.getFirst();
        return new Saying(source.substring(from, end), !commas.isEmpty());
    }
}
