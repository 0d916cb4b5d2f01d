package press.linecaster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Drives a server with wrk: one thread, 32 connections, gzip wanted.
final class Wrk {

    /// @param errors answers other than 2xx and 3xx, and connections that broke
    record Load(long requests, double requestsPerSecond, Duration p99, long errors) {}

    private static final String SUMMARY = """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration,
                latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    /// As browsers ask, of 16,384 readers in turn. What they say is put together before.
    private static final String READERS = """
            local readers, at = {}, 0
            init = function()
              wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
              wrk.headers["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
              wrk.headers["Accept-Language"] = "en-GB,en;q=0.8"
              for i = 0, 16383 do
                wrk.headers["X-Forwarded-For"] = "81." .. i % 128 .. "." .. math.floor(i / 128) .. ".9"
                readers[i] = wrk.format()
              end
            end
            request = function()
              at = (at + 1) % 16384
              return readers[at]
            end
            """;

    /// Asks for each path once and ends; wrk itself would go on to the end of its duration. /proc/uptime, to
    /// 10 ms, is the clock that plain Lua has.
    private static final String WALK = """
            -- wrk calls request once to look at it before it sends any
            local paths, asked, answered, errors, started = {}, -1, 0, 0, nil
            for line in io.lines("PATHS") do paths[#paths + 1] = line end
            local function now()
              local file = io.open("/proc/uptime")
              local seconds = tonumber(file:read("*l"):match("^%S+"))
              file:close()
              return seconds
            end
            request = function()
              asked = asked + 1
              if asked == 1 then started = now() end
              return wrk.format("GET", paths[asked] or paths[#paths])
            end
            response = function(status)
              answered = answered + 1
              if status ~= 200 then errors = errors + 1 end
              if answered == #paths then
                io.write(string.format("RESULT %d %d 0 %d\\n", answered, (now() - started) * 1000000, errors))
                io.flush()
                os.exit(0)
              end
            end
            """;

    private final Path folder;

    /// @param folder for scripts and output
    Wrk(Path folder) {
        this.folder = folder;
    }

    /// The same page again and again, as gzip, which nginx has at hand too.
    Load repeat(int port, String path, Duration duration) throws IOException, InterruptedException {
        return run(port, path, "gzip", duration, SUMMARY);
    }

    /// The same page, as many readers ask for it through a proxy.
    Load readers(int port, String path, Duration duration) throws IOException, InterruptedException {
        return run(port, path, "gzip", duration, READERS + SUMMARY);
    }

    /// Each page once.
    /// @param accepts the value of `Accept-Encoding`
    Load walk(int port, List<String> paths, String accepts, Duration atMost) throws IOException, InterruptedException {
        var list = Files.write(folder.resolve("paths.txt"), paths);
        return run(port, "/", accepts, atMost, WALK.replace("PATHS", list.toString()));
    }

    private Load run(int port, String path, String accepts, Duration duration, String script)
            throws IOException, InterruptedException {
        var lua = Files.writeString(folder.resolve("wrk.lua"), script);
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c32",
                        "-d" + duration.toSeconds() + "s",
                        "-H",
                        "Accept-Encoding: " + accepts,
                        "-s",
                        lua.toString(),
                        "http://127.0.0.1:" + port + path)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .map(line -> load(line.split(" ")))
                .findFirst()
                .orElseThrow(() -> new BenchFailed("wrk did not come to an end: " + said));
    }

    private static Load load(String[] words) {
        var requests = Long.parseLong(words[1]);
        var micros = Long.parseLong(words[2]);
        return new Load(
                requests,
                requests * 1e6 / micros,
                Duration.ofNanos(Long.parseLong(words[3]) * 1000),
                Long.parseLong(words[4]));
    }
}
