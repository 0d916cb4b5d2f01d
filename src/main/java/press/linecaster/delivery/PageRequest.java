package press.linecaster.delivery;

import java.util.Map;

/// A page that is wanted.
///
/// @param path comparable, as from [press.linecaster.kernel.AddressPath#normalise]
/// @param rawPath the path in the one way to write it in links, that of
///     [press.linecaster.kernel.AddressPath#encode], with a slash at the end if the client wrote one; a page
///     whose shown address differs answers [Answer.Moved]
/// @param parameters only those that the page declares, with their first value
public record PageRequest(String path, String rawPath, Map<String, String> parameters) {

    public PageRequest {
        parameters = Map.copyOf(parameters);
    }

    public static PageRequest of(String path) {
        return new PageRequest(path, path, Map.of());
    }
}
