package press.linecaster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    /// As version 12 of Lighthouse writes it, shortened.
    private static final String REPORT = """
            {
              "categories": {
                "performance": {"score": 0.99}, "accessibility": {"score": 1},
                "best-practices": {"score": 0.96}, "seo": {"score": 1}
              },
              "audits": {
                "largest-contentful-paint": {"numericValue": 1522.5},
                "cumulative-layout-shift": {"numericValue": 0.045},
                "network-requests": {"details": {"items": [
                  {"resourceType": "Document", "transferSize": 12114},
                  {"resourceType": "Stylesheet", "transferSize": 8907},
                  {"resourceType": "Image", "transferSize": 23790}
                ]}}
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theSampleIsTheSameEveryTimeAndSoundXml() throws IOException, XMLStreamException {
        var one = folder.resolve("one.xml");
        var other = folder.resolve("other.xml");

        SampleExport.write(one);
        SampleExport.write(other);

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        var names = names(one);
        assertThat(names).filteredOn("item"::equals).hasSize(SampleExport.ARTICLES);
        assertThat(names).filteredOn("author"::equals).hasSize(60);
        assertThat(names).filteredOn("tag"::equals).hasSize(300);
        assertThat(names).filteredOn("cat_name"::equals).hasSize(40);
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Bench.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var oneToHundred = new ArrayList<Double>();
        IntStream.rangeClosed(1, 100).forEach(number -> oneToHundred.add((double) number));

        assertThat(Bench.percentile(oneToHundred, 99)).isEqualTo(99.0);
        assertThat(Bench.percentile(List.of(7.0), 99)).isEqualTo(7.0);
    }

    @Test
    void aRowSaysWhetherItsYardstickIsReached() {
        assertThat(Figure.atLeast("import", 2_500, "articles/s", 2_000, "").row())
                .contains("2,500", "≥ 2,000", "reached");
        assertThat(Figure.atMost("start", 1.71, "s", 1.5, "").row()).contains("1.71", "≤ 1.50", "MISSED");
        assertThat(Figure.only("requests", 9, "/s", "").isReached()).isTrue();
    }

    @Test
    void whatLighthouseReportsIsRead() {
        var verdict = Lighthouse.read(REPORT, "/");

        assertThat(verdict.scores()).containsExactly(99, 100, 96, 100);
        assertThat(verdict.lowestScore()).isEqualTo(96);
        assertThat(verdict.largestPaintSeconds()).isEqualTo(1.5225);
        assertThat(verdict.bytes()).isEqualTo(12_114 + 8_907);
        var rows = OnAPhone.figures("article", "/", List.of(verdict), List.of(verdict));
        assertThat(rows).extracting(Figure::isReached).containsExactly(false, true, false, false, true);
    }

    @Test
    void aPageThatLighthouseCouldNotJudgeIsNoFigure() {
        assertThatThrownBy(() -> Lighthouse.read("{\"runtimeError\": {\"message\": \"NO_FCP\"}}", "/lost"))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("/lost")
                .hasMessageContaining("NO_FCP");
        assertThatThrownBy(() -> Lighthouse.read("{}", "/")).hasMessageContaining("score for performance");
    }

    private static List<String> names(Path file) throws IOException, XMLStreamException {
        var names = new ArrayList<String>();
        try (var bytes = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(bytes);
            while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) names.add(xml.getLocalName());
        }
        return names;
    }
}
