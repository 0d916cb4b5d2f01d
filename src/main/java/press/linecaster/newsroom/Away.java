package press.linecaster.newsroom;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What is said while the database is away or has too much to do. Nothing of it is asked for that: the words are all
/// there is.
@ControllerAdvice(basePackageClasses = Away.class)
class Away {

    private static final Logger log = LoggerFactory.getLogger(Away.class);
    private static final byte[] WORDS = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Not now</title></head>
            <body><main><h1>Not now</h1><p>The newsroom cannot reach its database. Nothing was changed. What you typed is
            still there when you go back, and kept in this browser: please save it again in a moment.</p></main></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private static final String SOON = "10";

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> away(RuntimeException cause) {
        log.atWarn().setCause(cause).log("the newsroom could not do what it was asked for");
        return ResponseEntity.status(503)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(WORDS);
    }
}
