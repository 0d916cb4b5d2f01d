package org.eclipse.jetty.client.api;

/// Stands in for a class of Jetty 11, of which we have 12: the HTML validator names it when it is loaded, for
/// a client that it does not use as long as it is given the pages themselves.
public interface Response {

    interface CompleteListener {}
}
