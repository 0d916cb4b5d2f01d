package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where those land who have to set up a second step before they go on.
@Controller
class OwedStepController {

    private final OwedStep owed;
    private final Screens screens;

    OwedStepController(OwedStep owed, Screens screens) {
        this.owed = owed;
        this.screens = screens;
    }

    @GetMapping(OwedStep.SCREEN)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        if (!owed.isOwedBy(Gate.account(request))) return Screens.seeOther(Entrance.FRONT);
        return screens.show("second-step", Map.of("screen", screens.frame("One more step", "me", request)));
    }
}
