package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;

/// Deeds that take back what has just been done: for an hour, by who did it, and as long as this server runs. They are
/// deeds like others, and ask for rights like others.
@Component
class Undos {

    /// @param words what was done
    /// @param address where the button sends
    record Offer(String words, String address) {}

    /// @param back the screen from which it was done
    private record Kept(String words, String back, Instant until, Consumer<Account> deed) {}

    private static final String PARAMETER = "undo";
    private static final int MOST = 1_000;
    private static final Duration TIME = Duration.ofHours(1);

    private final Clock clock;
    private final Remembered<Kept> latest = new Remembered<>(MOST);

    Undos(Clock clock) {
        this.clock = clock;
    }

    /// Where to go after something was done, so that it is offered there to take it back.
    /// @param words what was done
    /// @param back a screen that shows the offer, with or without a query
    /// @param deed takes it back, for whoever asks for that
    String offer(Account account, String words, String back, Consumer<Account> deed) {
        return back + (back.indexOf('?') < 0 ? "?" : "&") + PARAMETER + "=" + keep(account, words, back, deed);
    }

    /// Likewise, for a screen that is the answer itself.
    Offer now(Account account, String words, String back, Consumer<Account> deed) {
        return new Offer(words, address(keep(account, words, back, deed)));
    }

    private String keep(Account account, String words, String back, Consumer<Account> deed) {
        return Ids.inAddress(
                latest.keep(account.id(), new Kept(words, back, clock.instant().plus(TIME), deed)));
    }

    private static String address(String token) {
        return "/newsroom/undo/" + token;
    }

    /// What a screen offers to take back, if its address says so. Only for what is read: of a form that is sent, it
    /// would read the body.
    @Nullable
    Offer shown(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return null;
        var token = request.getParameter(PARAMETER);
        if (token == null) return null;
        return find(token, Gate.account(request))
                .map(each -> new Offer(each.words(), address(token)))
                .orElse(null);
    }

    /// Takes something back, once, also where the button is pressed twice.
    /// @return where to go then; empty where there is nothing to be taken back any more
    Optional<String> undo(String token, Account account) {
        var found = latest.take(account.id(), number(token))
                .filter(each -> each.until().isAfter(clock.instant()));
        found.ifPresent(each -> {
            try {
                each.deed().accept(account);
            } catch (RuntimeException refused) {
                latest.putBack(account.id(), number(token), each); // what was refused can be tried again
                throw refused;
            }
        });
        return found.map(Kept::back);
    }

    private Optional<Kept> find(String token, Account account) {
        return latest.find(account.id(), number(token))
                .filter(each -> each.until().isAfter(clock.instant()));
    }

    /// 0, which nothing has, for what is none.
    private static long number(String token) {
        return Ids.parseAddress(token).orElse(0);
    }
}
