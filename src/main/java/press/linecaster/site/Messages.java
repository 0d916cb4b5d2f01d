package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.Answer;

/// Makes the pages that say what came of what a reader has done.
@Component
class Messages {

    private final Frames frames;
    private final Templates templates;

    Messages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    /// @param name of the phrases: title and words
    Answer.Page message(int status, String name, List<Link> ways, Archive archive) {
        return message(status, name, null, ways, archive);
    }

    /// @param kept what was typed and is not taken
    Answer.Page message(int status, String name, @Nullable String kept, List<Link> ways, Archive archive) {
        var frame = frames.of(archive);
        var title = frame.say(name + ".title");
        return templates.page(
                status,
                "message",
                new MessagePage(
                        frame, Head.unlisted(frame.paper(), title), title, frame.say(name + ".words"), kept, ways));
    }
}
