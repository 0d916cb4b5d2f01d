package press.linecaster.addresses;

import press.linecaster.kernel.Change;

/// What has happened to addresses alone. Where a thing gets its address in the course of something else, such
/// as its publication, the change that announces that is about its address too.
public sealed interface AddressChange extends Change {

    /// A thing has another address than before.
    record AddressMoved(Target target) implements AddressChange {}

    /// A path that is nobody's own address leads somewhere else by 301 than before, from nowhere or to nowhere too.
    /// @param path comparable
    record PathRedirected(String path) implements AddressChange {}
}
