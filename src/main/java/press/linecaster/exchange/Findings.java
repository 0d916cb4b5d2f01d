package press.linecaster.exchange;

import press.linecaster.exchange.ImportReport.Note;

/// Told what a person should know of an import.
interface Findings {

    /// @param line of the file, from 1; 0 where there is no single place
    void note(Note.Kind kind, long line, String words);

    /// Something was changed to fit.
    /// @param what by kind, such as `attribute onclick`
    void changed(String what);
}
