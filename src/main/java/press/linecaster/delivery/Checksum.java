package press.linecaster.delivery;

import java.util.zip.CRC32C;

/// Tells what is torn on the disk from what is whole.
final class Checksum {

    private Checksum() {}

    static int of(byte[] body) {
        var checksum = new CRC32C();
        checksum.update(body);
        return (int) checksum.getValue();
    }
}
