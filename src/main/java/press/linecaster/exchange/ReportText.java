package press.linecaster.exchange;

/// Writes a report for people.
final class ReportText {

    private ReportText() {}

    static String of(ImportReport report) {
        return report.file() + "\n";
    }
}
