package press.linecaster.addresses;

/// Somebody else has this address.
public final class AddressTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String path;

    public AddressTaken(String path, Target wanted) {
        super("the address " + path + " is taken, so " + wanted.kind() + " " + wanted.id() + " cannot have it");
        this.path = path;
    }

    /// Comparable.
    public String path() {
        return path;
    }
}
