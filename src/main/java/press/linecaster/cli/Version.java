package press.linecaster.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: our version as the jar's manifest has it, and the Java that runs it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"linecaster " + ours() + " on Java " + Runtime.version()};
    }

    static String ours() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "from sources" : version;
    }
}
