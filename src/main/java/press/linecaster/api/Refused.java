package press.linecaster.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request is not served. Becomes the answer, in the form of problem details (RFC 9457).
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// One value that cannot be.
    /// @param pointer where it stands in what was sent (RFC 6901)
    record Mistake(String pointer, String detail) {}

    private final Trouble trouble;
    private final transient List<Mistake> mistakes;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /// @param detail what was wrong this time and what to do
    Refused(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
        this.mistakes = List.of();
    }

    /// For values that cannot be.
    Refused(List<Mistake> mistakes) {
        super(mistakes.size() == 1 ? mistakes.getFirst().detail() : mistakes.size() + " values cannot be.");
        this.trouble = Trouble.NOT_VALID;
        this.mistakes = List.copyOf(mistakes);
    }

    static Refused notThere() {
        return new Refused(Trouble.NOT_THERE, "There is nothing at this address, or it is not yours to see.");
    }

    static Refused notValid(String pointer, String detail) {
        return new Refused(List.of(new Mistake(pointer, detail)));
    }

    Refused with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Trouble trouble() {
        return trouble;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    Map<String, String> headers() {
        return headers;
    }
}
