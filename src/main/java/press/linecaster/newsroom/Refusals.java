package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What is said where nothing else on a screen could say it.
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    private final Screens screens;

    Refusals(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(
                404,
                screens.frame("Not there", "articles", request),
                "There is no such article, or it is not yours to see.");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> refused(NotAllowed refused, HttpServletRequest request) {
        return screens.refuse(
                422, screens.frame("Not done", "articles", request), String.valueOf(refused.getMessage()));
    }
}
