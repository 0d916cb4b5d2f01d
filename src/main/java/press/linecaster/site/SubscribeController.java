package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Posted;
import press.linecaster.site.SubscribeOutcome.Mistake;
import press.linecaster.site.SubscribeOutcome.Mistaken;
import press.linecaster.site.SubscribeOutcome.NoMail;
import press.linecaster.site.Subscriptions.Wish;

/// Answers those who ask for mail. Nothing of what they typed is written down anywhere.
@Controller
@RequestMapping(SubscribeForm.ADDRESS)
class SubscribeController {

    /// What a paper has instead, in the order of how many programs read it.
    private static final List<Link> FEEDS = List.of(
            new Link("RSS", FeedFormat.RSS.beside("/")),
            new Link("Atom", FeedFormat.ATOM.beside("/")),
            new Link("JSON Feed", FeedFormat.JSON.beside("/")));

    private final Site site;
    private final Frames frames;
    private final Templates templates;
    private final Messages messages;
    private final Subscriptions subscriptions;
    private final Doorkeeper doorkeeper;

    SubscribeController(
            Site site,
            Frames frames,
            Templates templates,
            Messages messages,
            Subscriptions subscriptions,
            Doorkeeper doorkeeper) {
        this.site = site;
        this.frames = frames;
        this.templates = templates;
        this.messages = messages;
        this.subscriptions = subscriptions;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping
    ResponseEntity<byte[]> fresh() {
        return form(200, Wish.BLANK, Set.of(), null);
    }

    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        return switch (Posted.by(request)) {
            case Posted.Unreadable why -> message(why.status(), why.name(), List.of());
            case Posted.Form form -> {
                var wish = SubscribeForm.read(form);
                var words = wish.name() + "\n" + wish.email();
                yield Unavailable.orAskAgain(
                        SubscribeForm.ADDRESS,
                        () -> doorkeeper
                                .trouble(request, form)
                                .map(trouble -> Unavailable.orInWords(trouble, () -> again(wish, trouble), words))
                                .orElseGet(() -> create(wish)),
                        () -> again(wish, Trouble.DATABASE_AWAY),
                        words);
            }
        };
    }

    private ResponseEntity<byte[]> create(Wish wish) {
        return switch (subscriptions.ask(wish)) {
            case Mistaken(var mistakes) -> form(422, wish, mistakes, null);
            case NoMail _ -> message(200, "subscribe.none", FEEDS);
        };
    }

    private ResponseEntity<byte[]> message(int status, String name, List<Link> ways) {
        return Uncached.page(site.ask(archive -> messages.message(status, name, ways, archive)));
    }

    private ResponseEntity<byte[]> again(Wish wish, Trouble trouble) {
        return form(trouble.status(), wish, Set.of(), trouble);
    }

    private ResponseEntity<byte[]> form(int status, Wish wish, Set<Mistake> mistakes, @Nullable Trouble trouble) {
        var page = site.ask(archive -> {
            var frame = frames.of(archive);
            var title = frame.say("subscribe.title");
            return templates.page(
                    status,
                    "subscription",
                    new SubscribePage(
                            frame,
                            Head.unlisted(frame.paper(), title),
                            title,
                            SubscribeForm.of(wish, mistakes, trouble, frame)));
        });
        return Uncached.page(page, trouble);
    }
}
