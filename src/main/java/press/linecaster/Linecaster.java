package press.linecaster;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import press.linecaster.cli.Commands;

/// A newsroom in one jar. What the command line can do is in [press.linecaster.cli].
@SpringBootApplication
public class Linecaster {

    public static void main(String[] arguments) {
        Commands.main(Linecaster.class, arguments);
    }
}
