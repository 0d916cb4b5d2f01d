package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import press.linecaster.bench.Lighthouse.Slowness;
import press.linecaster.bench.Lighthouse.Verdict;

/// What a reader on a phone waits for: the demo paper, whose pages have pictures and all else that readers meet, as
/// Lighthouse judges it.
final class OnAPhone {

    private static final int RUNS = 3;
    private static final int PAGE_BYTES = 50_000;

    private final Lighthouse lighthouse;
    private final Consumer<String> progress;

    OnAPhone(Lighthouse lighthouse, Consumer<String> progress) {
        this.lighthouse = lighthouse;
        this.progress = progress;
    }

    /// @param data an empty folder, for the demo paper
    List<Figure> measure(Jar jar, Path data, Path output) throws IOException, InterruptedException {
        try (var server = Served.demo(jar, data, output)) {
            var port = server.port();
            var articles = Http.articles(port);
            var figures = new ArrayList<Figure>();
            figures.addAll(measure("home", port, "/"));
            figures.addAll(measure("section", port, Http.section(port)));
            figures.addAll(measure("article", port, articles.get(articles.size() / 2)));
            return List.copyOf(figures);
        }
    }

    private List<Figure> measure(String name, int port, String path) throws IOException, InterruptedException {
        Http.get(port, path, "br"); // so that it is kept, as it is for all but the first reader
        var reckoned = new ArrayList<Verdict>();
        var waited = new ArrayList<Verdict>();
        for (var run = 1; run <= RUNS; run++) {
            progress.accept("the %s on a phone, run %s".formatted(name, run));
            reckoned.add(lighthouse.judge(port, path, Slowness.RECKONED));
            waited.add(lighthouse.judge(port, path, Slowness.REAL));
        }
        return figures(name, path, reckoned, waited);
    }

    static List<Figure> figures(String name, String path, List<Verdict> verdicts, List<Verdict> waited) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atMost(name + " on a phone: largest paint", largestPaint(verdicts), "s", 1.0, path));
        figures.add(Figure.only(
                name + " on a phone: paint waited for", largestPaint(waited), "s", "in a browser slowed down"));
        var score = Bench.median(
                verdicts.stream().map(verdict -> (double) verdict.lowestScore()).toList());
        var scores = verdicts.getLast().scores().toString();
        figures.add(Figure.atLeast(
                name + " on a phone: lowest score", score, "of 100", 100, "Lighthouse, last: " + scores));
        var shift = verdicts.stream().mapToDouble(Verdict::layoutShift).max().orElse(0);
        figures.add(Figure.atMost(name + " on a phone: layout shift", shift, "", 0, "the worst of all runs"));
        if (name.equals("article")) {
            var bytes = (double) verdicts.getLast().bytes();
            figures.add(Figure.atMost("article without pictures", bytes, "bytes", PAGE_BYTES, "with heads of answers"));
        }
        return figures;
    }

    private static double largestPaint(List<Verdict> verdicts) {
        return Bench.median(verdicts.stream().map(Verdict::largestPaintSeconds).toList());
    }
}
