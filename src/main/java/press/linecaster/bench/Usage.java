package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process and its children use, as Linux's /proc tells.
final class Usage {

    /// USER_HZ, in which /proc counts; 100 on every Linux that is built today (man 5 proc).
    private static final int TICKS_A_SECOND = 100;

    private Usage() {}

    /// Processor time so far, of the program and of the kernel for it.
    static Duration cpu(ProcessHandle process) throws IOException {
        var ticks = ticks(process.pid());
        for (var child : process.children().toList()) ticks += ticks(child.pid());
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    /// Pages of memory that are in RAM now.
    static long residentBytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long ticks(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // the name before may hold spaces
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]); // utime, stime: fields 14 and 15 of all
    }
}
