import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one script and one stylesheet of each folder of the front end: `newsroom/newsroom.js` and what it imports
/// become `newsroom.js`, and likewise with `.css`. Packages are the unpacked WebJars. Without a bundler for this
/// machine
/// it takes the copies in `bundled`, which `--keep` writes.
///
/// Arguments: build directory, front end's directory, directory of assets, and optionally `--keep`.
class Bundle {

    private static final String PACKAGES = "META-INF/resources/webjars";

    public static void main(String[] arguments) throws Exception {
        var build = Path.of(arguments[0]).toAbsolutePath();
        var sources = Path.of(arguments[1]).toAbsolutePath();
        var assets = Path.of(arguments[2]).toAbsolutePath();
        var webjars = build.resolve("webjars").resolve(PACKAGES);
        Files.createDirectories(assets);
        var bundler = only(webjars.resolve("esbuild__linux-x64")).map(folder -> folder.resolve("bin/esbuild"));
        if (bundler.isEmpty()) {
            copy(sources.resolve("bundled"), assets);
            return;
        }
        link(webjars, build.resolve("node_modules"));
        bundle(bundler.get(), entries(sources), build.resolve("node_modules"), assets);
        licences(webjars, assets.resolve("newsroom-licences.txt"));
        if (arguments.length > 3) keep(entries(sources), assets, sources.resolve("bundled"));
    }

    private static List<Path> entries(Path sources) throws IOException {
        var entries = new ArrayList<Path>();
        try (var folders = Files.list(sources)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList())
                for (var ending : List.of(".js", ".css")) {
                    var entry = folder.resolve(folder.getFileName() + ending);
                    if (Files.exists(entry)) entries.add(entry);
                }
        }
        return entries;
    }

    private static void bundle(Path bundler, List<Path> entries, Path packages, Path assets) throws Exception {
        bundler.toFile().setExecutable(true);
        var command = new ArrayList<String>();
        command.add(bundler.toString());
        for (var entry : entries) command.add(entry.toString());
        command.addAll(List.of(
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                "--legal-comments=none",
                "--log-level=warning",
                "--entry-names=[name]",
                "--outdir=" + assets));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("NODE_PATH", packages.toString());
        var code = builder.start().waitFor();
        if (code != 0) throw new IOException("the bundler ended with " + code);
    }

    /// Packages by their plain names, as imports have them.
    private static void link(Path webjars, Path packages) throws IOException {
        Files.createDirectories(packages);
        try (var names = Files.list(webjars)) {
            for (var name : names.toList()) {
                var link = packages.resolve(name.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, only(name).orElseThrow());
            }
        }
    }

    /// What the licences of the packages ask for: that they go with every copy.
    private static void licences(Path webjars, Path file) throws IOException {
        var text = new StringBuilder("What newsroom scripts are made of, with the licences of their authors.\n");
        try (var names = Files.list(webjars)) {
            for (var name : names.sorted().toList()) {
                var licence = only(name).orElseThrow().resolve("LICENSE");
                if (Files.exists(licence))
                    text.append("\n%s\n\n%s".formatted(name.getFileName(), Files.readString(licence)));
            }
        }
        Files.writeString(file, text);
    }

    private static void keep(List<Path> entries, Path assets, Path kept) throws IOException {
        Files.createDirectories(kept);
        for (var entry : entries) copy(assets.resolve(entry.getFileName()), kept.resolve(entry.getFileName()));
        copy(assets.resolve("newsroom-licences.txt"), kept.resolve("newsroom-licences.txt"));
    }

    /// One file, or all files of a folder into another.
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.toList()) copy(file, to.resolve(file.getFileName()));
        }
    }

    /// The one version of a package that there is, the newest if an older one was left behind.
    private static Optional<Path> only(Path name) throws IOException {
        if (!Files.isDirectory(name)) return Optional.empty();
        try (var versions = Files.list(name)) {
            return versions.max(
                    Comparator.comparingLong(version -> version.toFile().lastModified()));
        }
    }
}
