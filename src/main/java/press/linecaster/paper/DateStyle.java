package press.linecaster.paper;

/// How a day is written where it stands alone, always in the paper's language.
public enum DateStyle {
    /// 27 November 2026
    LONG,
    /// 27 Nov 2026
    MEDIUM,
    /// 27/11/2026
    SHORT,
    /// 2026-11-27
    ISO
}
