package press.linecaster.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;

/// Makes the pages for what is not here: never was, or has been taken down.
@Component
class Notices {

    private static final int LATEST = 8;

    private final Frames frames;
    private final Templates templates;

    Notices(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    Answer.Page notFound(Archive archive) {
        return notice(404, "missing", null, archive);
    }

    /// @param reason what readers are told, in an editor's words
    Answer.Page gone(@Nullable String reason, Archive archive) {
        return notice(410, "gone", reason == null || reason.isBlank() ? null : reason, archive);
    }

    private Answer.Page notice(int status, String name, @Nullable String reason, Archive archive) {
        var frame = frames.of(archive);
        var title = frame.say(name + ".title");
        return templates.page(
                status,
                "notice",
                new NoticePage(
                        frame,
                        Head.unlisted(frame.paper(), title),
                        Integer.toString(status),
                        title,
                        frame.say(name + ".words"),
                        reason,
                        Boxes.latest(LATEST, archive)));
    }
}
