package press.linecaster.newsroom;

import java.util.LinkedHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers for the scripts of the screens. None is kept by anybody.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ResponseEntity<byte[]> answer(int status, Object said) {
        return answer(status, MediaType.APPLICATION_JSON, said);
    }

    /// What went wrong, as problem details (RFC 9457).
    /// @param detail words for who is there
    static ResponseEntity<byte[]> problem(int status, String detail) {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", "about:blank");
        said.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        said.put("status", status);
        said.put("detail", detail);
        return answer(status, MediaType.APPLICATION_PROBLEM_JSON, said);
    }

    private static ResponseEntity<byte[]> answer(int status, MediaType type, Object said) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(MAPPER.writeValueAsBytes(said));
    }
}
