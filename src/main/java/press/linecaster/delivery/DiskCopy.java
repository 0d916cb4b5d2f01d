package press.linecaster.delivery;

import org.jspecify.annotations.Nullable;

/// The pages on the disk.
final class DiskCopy {

    @Nullable
    StoredPage load(String address) {
        return null;
    }

    void write(StoredPage page) {}
}
