package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Posted;

/// Gives back what somebody has sent after their session had ended, or while they owe a second step, in a form that can
/// be sent again once they are in. Nothing of it is kept: whoever is not in leaves nothing here.
@Component
class Stranded {

    /// Why it was not taken.
    enum Why {
        SIGNED_OUT("You were signed out meanwhile", Entrance.DOOR, "Sign in in another tab"),
        SECOND_STEP("Everybody needs a second step now", OwedStep.SCREEN, "Set one up in another tab");

        final String heading;
        final String address;
        final String link;

        Why(String heading, String address, String link) {
            this.heading = heading;
            this.address = address;
            this.link = link;
        }
    }

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
    Optional<ResponseEntity<byte[]>> show(HttpServletRequest request, Why why) {
        if (!places.tryAcquire()) return Optional.empty();
        try {
            return given(request, why);
        } finally {
            places.release();
        }
    }

    private Optional<ResponseEntity<byte[]>> given(HttpServletRequest request, Why why) {
        if (!(Posted.by(request, EditorForm.MOST_BYTES) instanceof Posted.Form form) || !form.has("body"))
            return Optional.empty();
        return Optional.of(screens.show(
                why == Why.SIGNED_OUT ? 401 : 403,
                "stranded",
                Map.of(
                        "screen",
                        screens.outside("Not saved yet"),
                        "address",
                        request.getRequestURI(),
                        "form",
                        form,
                        "shown",
                        SHOWN,
                        "heading",
                        why.heading,
                        "way",
                        why.address,
                        "link",
                        why.link)));
    }
}
