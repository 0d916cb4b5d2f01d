package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the API says of itself, to programs and to people, and what it says where there is nothing.
@RestController
class DocumentResource {

    private final OpenApi openApi;
    private final DocumentPage page;

    DocumentResource(OpenApi openApi, DocumentPage page) {
        this.openApi = openApi;
        this.page = page;
    }

    @GetMapping(OpenApi.PREFIX + "/openapi.json")
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(openApi.document(), request);
    }

    @GetMapping({"/api", "/api/", OpenApi.PREFIX, OpenApi.PREFIX + "/"})
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("X-Robots-Tag", "noindex")
                .body(page.html());
    }

    /// Whatever else is asked for.
    @RequestMapping("/api/**")
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        var methods = openApi.operations().stream()
                .filter(operation -> operation.isAt(request.getRequestURI()))
                .map(OpenApi.Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) throw Refused.notThere();
        if (methods.contains("GET")) methods.add("HEAD");
        methods.add("OPTIONS");
        throw new Refused(Trouble.NO_SUCH_METHOD, "There is no " + request.getMethod() + " here.")
                .with("Allow", String.join(", ", methods));
    }
}
