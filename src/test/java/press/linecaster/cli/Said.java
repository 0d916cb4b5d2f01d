package press.linecaster.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import press.linecaster.Linecaster;

/// What a command has answered.
record Said(int exit, String out, String err) {

    /// Runs a command within this process.
    static Said by(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Commands.run(Linecaster.class, new PrintStream(out), new PrintStream(err), words);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
