package press.linecaster.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import press.linecaster.exchange.Progress;

/// Shows how far an import has come: one line that is written over on a terminal, else a line every few
/// seconds.
final class ProgressLine {

    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean onTerminal;
    private long shownAt;
    private int width;
    private boolean isStopped;

    ProgressLine(PrintWriter out, boolean onTerminal) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.shownAt = System.nanoTime() - (onTerminal ? ON_TERMINAL : Duration.ZERO).toNanos();
    }

    @SuppressWarnings("SystemConsoleNull") // it was so in 22 to 24 alone
    static boolean isOnTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    void show(Progress progress) {
        show(text(progress));
    }

    synchronized void show(String words) {
        var now = System.nanoTime();
        if (isStopped) return;
        if (now - shownAt < (onTerminal ? ON_TERMINAL : ELSEWHERE).toNanos()) return;
        shownAt = now;
        print(words);
    }

    /// Leaves the line as it is and goes to the next.
    synchronized void end() {
        if (onTerminal && width > 0) out.println();
        width = 0;
    }

    /// Says the last that is said, whatever the work still comes to.
    synchronized void stop(String words) {
        end();
        isStopped = true;
        out.println(words);
    }

    static String text(Progress progress) {
        var share = progress.itemsInAll() > 0
                ? percent(progress.items(), progress.itemsInAll())
                : percent(progress.bytesRead(), progress.bytesInAll());
        return String.format(
                Locale.ROOT,
                "%s: %,d items, %s, %,.0f a second",
                words(progress.step()),
                progress.items(),
                share,
                progress.itemsPerSecond());
    }

    private static String words(Progress.Step step) {
        return switch (step) {
            case CHECKING -> "checking the file";
            case WRITING -> "bringing it in";
            case FETCHING_MEDIA -> "fetching pictures and files";
            case FINISHING -> "finishing";
        };
    }

    private static String percent(long part, long all) {
        return all == 0 ? "0 %" : Math.min(100, part * 100 / all) + " %";
    }

    private void print(String text) {
        if (!onTerminal) {
            out.println(text);
            return;
        }
        out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        out.flush();
        width = text.length();
    }
}
