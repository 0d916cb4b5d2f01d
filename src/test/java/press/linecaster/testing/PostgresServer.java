package press.linecaster.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;
import press.linecaster.kernel.MigrationsForTests;

/// A PostgreSQL server for tests: started when it is first needed, gone with this process. It comes from the
/// class path, so nothing needs to be installed. PostgreSQL refuses to run as root; for root it runs as
/// `nobody`.
///
/// Where the environment names a server in `LINECASTER_TEST_PG_URL`
/// (`jdbc:postgresql://host:port/database?user=…&password=…`, with the right to create databases), that one
/// is used, and what was created there is dropped at the end.
public final class PostgresServer {

    static final String ADDRESS = "LINECASTER_TEST_PG_URL";

    private static final String NOBODY = "65534";
    /// Nothing here must outlive a power failure, so the server need not wait for the disk.
    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=64MB"
                    + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private static @Nullable PostgresServer running;

    private final String address;
    private final @Nullable Cluster cluster;
    private final List<String> databases = new ArrayList<>();
    private @Nullable String template;

    private PostgresServer(String address, @Nullable Cluster cluster) {
        this.address = address;
        this.cluster = cluster;
    }

    /// The one server of this process.
    public static synchronized PostgresServer running() {
        if (running == null) {
            var given = System.getenv(ADDRESS);
            running = given == null ? own() : new PostgresServer(given, null);
            if (given != null) atExit(running::dropAll);
        }
        return running;
    }

    /// A database with every module's tables and nothing in them.
    /// @return its JDBC address with the credentials
    public synchronized String freshDatabase() {
        if (template == null) {
            template = create("");
            var source = new PGSimpleDataSource();
            source.setUrl(addressOf(template));
            MigrationsForTests.run(source);
        }
        return addressOf(create(" template " + template + " strategy file_copy"));
    }

    private String create(String how) {
        var name = "linecaster_test_" + ProcessHandle.current().pid() + "_" + databases.size();
        execute("create database " + name + how);
        databases.add(name);
        return name;
    }

    private void dropAll() {
        databases.forEach(name -> execute("drop database if exists " + name + " with (force)"));
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String addressOf(String database) {
        return address.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    /// Another one, which nobody else uses and which may be taken away.
    public static PostgresServer own() {
        try {
            var data = Files.createTempDirectory("linecaster-postgresql-data-");
            if (isRoot())
                Files.setOwner(
                        data,
                        data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
            var cluster = new Cluster(PostgresBinaries.home().resolve("bin"), data, freePort());
            cluster.make();
            cluster.start();
            atExit(cluster::remove);
            return new PostgresServer(
                    "jdbc:postgresql://127.0.0.1:" + cluster.port + "/postgres?user=postgres", cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the server as a crash does: at once, with every connection broken.
    public void crash() throws IOException {
        requireNonNull(cluster, "a server of the environment is left alone").stop();
    }

    /// Starts it after a crash, at the same address and with all that was committed.
    public void startAgain() throws IOException {
        requireNonNull(cluster, "a server of the environment is left alone").start();
    }

    /// @param bin the folder of the programs
    private record Cluster(Path bin, Path data, int port) {

        void make() throws IOException {
            run(
                    bin.resolve("initdb"),
                    "-D",
                    data,
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-N",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        }

        void start() throws IOException {
            var log = data.resolve("log");
            run(bin.resolve("pg_ctl"), "start", "-w", "-D", data, "-l", log, "-o", "-p " + port + " " + SETTINGS);
        }

        void stop() throws IOException {
            run(bin.resolve("pg_ctl"), "stop", "-m", "immediate", "-D", data);
        }

        void remove() throws IOException {
            if (Files.exists(data.resolve("postmaster.pid"))) stop();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path program, Object... arguments) throws IOException {
        var command = new ArrayList<String>(asNobody());
        command.add(program.toString());
        for (var argument : arguments) command.add(argument.toString());
        // not inherited: the server would keep our pipe open for as long as it runs
        var output = Files.createTempFile("linecaster-postgresql-", ".log");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0)
                throw new IOException(command + ": " + Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static List<String> asNobody() {
        if (!isRoot()) return List.of();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv")))
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return List.of("runuser", "-u", "nobody", "--");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void atExit(Work work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private interface Work {
        void run() throws IOException;
    }
}
