package press.linecaster.addresses;

/// Where a path leads.
public sealed interface Destination {

    /// This is the thing's own address.
    /// @param shown the path as it should be written; a request that wrote it otherwise is sent there
    record Here(Target target, String shown) implements Destination {}

    /// The thing has moved for good.
    /// @param to its address now, as written in links
    record Moved(Target target, String to) implements Destination {}

    /// The address leads out of the tables: to another site or a fixed page.
    /// @param location absolute address or path
    record Elsewhere(String location) implements Destination {}
}
