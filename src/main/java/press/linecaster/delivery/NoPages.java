package press.linecaster.delivery;

import java.util.Set;
import press.linecaster.kernel.Change;

/// Stands in where nobody makes pages.
final class NoPages implements PageSource {

    @Override
    public Set<String> parameters(String path) {
        return Set.of();
    }

    @Override
    public Answer render(PageRequest request, Reads reads) {
        return new Answer.Missing();
    }

    @Override
    public Set<Key> touchedBy(Change change) {
        return Set.of();
    }
}
