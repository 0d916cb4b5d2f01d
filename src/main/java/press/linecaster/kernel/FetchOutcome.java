package press.linecaster.kernel;

import java.net.URI;

/// What came of fetching from a stranger. Nothing here is our failure, so nothing is thrown.
public sealed interface FetchOutcome {

    /// The body is in the file that was asked for.
    ///
    /// @param contentType lower case, without parameters; empty when the server does not say
    /// @param address where it was in the end, after redirects
    record Fetched(String contentType, long sizeBytes, URI address) implements FetchOutcome {}

    /// There is no file.
    ///
    /// @param words for people: what exactly, such as `answered 404`
    record Failed(Reason reason, String words) implements FetchOutcome {}

    enum Reason {
        /// Not an address that is ever fetched: no http(s), with a password in it, a port that is not for the
        /// web, …
        BAD_ADDRESS,
        /// Leads, or by its name would lead, to somewhere that is not on the public internet.
        PRIVATE_ADDRESS,
        DNS,
        TLS,
        TIMEOUT,
        TOO_MANY_REDIRECTS,
        /// An answer other than 200.
        STATUS,
        /// Content of a type that was not wanted.
        TYPE,
        TOO_LARGE,
        INTERRUPTED,
        IO
    }
}
