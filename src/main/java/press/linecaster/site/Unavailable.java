package press.linecaster.site;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What is answered while the database is away, or too many ask at once. Then there may be no page, and it is said
/// in plain text.
@ControllerAdvice(
        assignableTypes = {
            CommentsController.class,
            SubscribeController.class,
            OembedController.class,
            SuggestController.class
        })
class Unavailable {

    private static final Logger log = LoggerFactory.getLogger(Unavailable.class);

    private static final String LATER = "This cannot be shown just now. Please try again in a minute.\n";
    private static final String NOT_KEPT = "This could not be kept.";
    private static final String NOT_KEPT_NOW =
            "This could not be kept just now. Please send it again in a few minutes.";

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> later(RuntimeException cause) {
        if (!(cause instanceof TooManyAtOnce)) log.warn("a page for one reader could not be made", cause);
        return Uncached.plain(LATER, Trouble.DATABASE_AWAY);
    }

    /// Takes in a form. Nothing that was typed is lost.
    /// @param path of the form
    /// @param again the form with all that was typed in it
    /// @param typed likewise, as text
    static ResponseEntity<byte[]> orAskAgain(
            String path,
            Supplier<ResponseEntity<byte[]>> taking,
            Supplier<ResponseEntity<byte[]>> again,
            String typed) {
        try {
            return taking.get();
        } catch (TooManyAtOnce e) {
            return inWords(Trouble.DATABASE_AWAY, typed); // the form would have to wait as well
        } catch (DataAccessException | TransactionException e) {
            log.atWarn().addKeyValue("form", path).setCause(e).log("a form could not be kept");
            return orInWords(Trouble.DATABASE_AWAY, again, typed);
        }
    }

    /// Refuses a form.
    /// @param again the form with all that was typed in it
    /// @param typed likewise, as text
    static ResponseEntity<byte[]> orInWords(Trouble trouble, Supplier<ResponseEntity<byte[]>> again, String typed) {
        try {
            return again.get();
        } catch (DataAccessException | TransactionException e) {
            return inWords(trouble, typed);
        }
    }

    private static ResponseEntity<byte[]> inWords(Trouble trouble, String typed) {
        var why = trouble.retryAfter() == null ? NOT_KEPT : NOT_KEPT_NOW;
        return Uncached.plain(why + " Here is what you wrote:\n\n" + typed, trouble);
    }
}
