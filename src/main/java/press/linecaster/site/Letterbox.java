package press.linecaster.site;

import org.springframework.stereotype.Component;
import press.linecaster.comments.Submission;
import press.linecaster.comments.SubmitOutcome;

/// The way in for what readers send, as [Archive] is the way out for what they are shown.
@Component
class Letterbox {

    private final Modules modules;
    private final ReadersTime time;

    Letterbox(Modules modules, ReadersTime time) {
        this.modules = modules;
        this.time = time;
    }

    SubmitOutcome comment(Submission submission) {
        return modules.comments().submit(submission, time.now());
    }
}
