package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.multipart.MultipartException;
import press.linecaster.newsroom.Mistyped;
import press.linecaster.newsroom.NoSuchArticle;
import press.linecaster.newsroom.NoSuchThing;
import press.linecaster.newsroom.NotAllowed;
import tools.jackson.databind.json.JsonMapper;

/// Says what went wrong, as problem details (RFC 9457).
final class Problems {

    static final String PAGE = "/api/";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BACK_SOON = "5";

    void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refused = refused(failure, request);
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(refused.trouble().status());
        refused.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        var bytes = JSON.writeValueAsBytes(problem(refused));
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
    }

    /// Its type is an address that answers: the page of the API, at what it says about this kind of trouble.
    private static Map<String, Object> problem(Refused refused) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", PAGE + "#" + refused.trouble().word());
        problem.put("title", refused.trouble().title());
        problem.put("status", refused.trouble().status());
        problem.put("detail", refused.detail());
        if (!refused.mistakes().isEmpty()) problem.put("errors", refused.mistakes());
        return problem;
    }

    private static Refused refused(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case Refused refused -> refused;
            case NoSuchArticle _ -> Refused.notThere();
            case NoSuchThing _ -> Refused.notThere();
            case Mistyped value -> Refused.notValid("/" + value.field(), String.valueOf(value.getMessage()));
            case NotAllowed no ->
                new Refused(no.isAboutRole() ? Trouble.NOT_ALLOWED : Trouble.NOT_NOW, String.valueOf(no.getMessage()));
            case DataAccessException away
            when !(away instanceof DataIntegrityViolationException) -> away(away, request);
            case TransactionException away -> away(away, request);
            case MultipartException _ ->
                new Refused(Trouble.WRONG_TYPE, "Forms are not read here: send the bytes of the file alone.");
            default -> {
                log.atError()
                        .addKeyValue("path", request.getRequestURI())
                        .setCause(failure)
                        .log("a request to the API failed");
                yield new Refused(Trouble.FAILED, "The request was not served. Nothing was written.");
            }
        };
    }

    private static Refused away(RuntimeException failure, HttpServletRequest request) {
        log.atError()
                .addKeyValue("path", request.getRequestURI())
                .setCause(failure)
                .log("the database is away: a request to the API is not served");
        return new Refused(Trouble.AWAY, "Nothing was written.").with("Retry-After", BACK_SOON);
    }
}
