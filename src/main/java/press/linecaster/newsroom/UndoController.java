package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes back what somebody has just done.
@Controller
class UndoController {

    private final Undos undos;
    private final Screens screens;

    UndoController(Undos undos, Screens screens) {
        this.undos = undos;
        this.screens = screens;
    }

    @PostMapping("/newsroom/undo/{token}")
    ResponseEntity<byte[]> undo(@PathVariable String token, HttpServletRequest request) {
        try {
            return undos.undo(token, Gate.account(request))
                    .map(back -> Screens.seeOther(path(back) + "?done=undone"))
                    .orElseGet(() -> refuse(
                            410,
                            "This cannot be taken back any more: an hour has passed, it was taken back already, or the"
                                    + " server was started anew.",
                            request));
        } catch (NotAllowed | Mistyped refused) {
            return refuse(409, String.valueOf(refused.getMessage()), request);
        } catch (NoSuchThing gone) {
            return refuse(409, "What it was about is not there any more.", request);
        }
    }

    private ResponseEntity<byte[]> refuse(int status, String words, HttpServletRequest request) {
        return screens.refuse(status, screens.frame("Not taken back", "", request), words);
    }

    private static String path(String address) {
        var query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
