package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Posted;

/// Gives back what somebody has sent after their session had ended, in a form that can be sent again once they are
/// signed
/// in. Nothing of it is kept: whoever is not in leaves nothing here.
@Component
class Stranded {

    /// What is shown; everything else goes along unseen.
    private static final List<String> SHOWN = List.of("headline", "standfirst", "body");

    /// Whoever sends it is nobody yet, and it may be 8 MB long.
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Screens screens;

    Stranded(Screens screens) {
        this.screens = screens;
    }

    /// @return empty where what was sent is no text of an article, or cannot be read, and while others are given theirs
    Optional<ResponseEntity<byte[]>> show(HttpServletRequest request) {
        if (!places.tryAcquire()) return Optional.empty();
        try {
            return given(request);
        } finally {
            places.release();
        }
    }

    private Optional<ResponseEntity<byte[]>> given(HttpServletRequest request) {
        if (!(Posted.by(request, EditorForm.MOST_BYTES) instanceof Posted.Form form) || !form.has("body"))
            return Optional.empty();
        return Optional.of(screens.show(
                401,
                "stranded",
                Map.of(
                        "screen",
                        screens.outside("Signed out"),
                        "address",
                        request.getRequestURI(),
                        "form",
                        form,
                        "shown",
                        SHOWN)));
    }
}
