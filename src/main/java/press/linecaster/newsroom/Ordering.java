package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// What the screens of the paper's order have in common: who may see them, how forms come in, and what stands around.
@Component
class Ordering {

    private final Screens screens;
    private final Undos undos;

    Ordering(Screens screens, Undos undos) {
        this.screens = screens;
        this.undos = undos;
    }

    /// A screen for those who may arrange the paper.
    ResponseEntity<byte[]> see(HttpServletRequest request, Function<Account, ResponseEntity<byte[]>> screen) {
        var account = Gate.account(request);
        return account.may(Right.ARRANGE_PAPER) ? screen.apply(account) : notAllowed(request);
    }

    /// A deed of theirs.
    /// @param again shows the screen from which it was sent, with what was in the way
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            Function<Posted.Form, ResponseEntity<byte[]>> deed,
            Function<String, ResponseEntity<byte[]>> again) {
        return act(request, Posted.MOST_BYTES, deed, again);
    }

    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            int mostBytes,
            Function<Posted.Form, ResponseEntity<byte[]>> deed,
            Function<String, ResponseEntity<byte[]>> again) {
        return see(request, _ -> {
            if (!(Posted.by(request, mostBytes) instanceof Posted.Form form))
                return screens.refuse(
                        400,
                        screens.frame("Not done", "", request),
                        "What came cannot be read. Nothing was done; go back to what you typed.");
            try {
                return deed.apply(form);
            } catch (NotAllowed refused) {
                return again.apply(String.valueOf(refused.getMessage()));
            }
        });
    }

    /// Likewise, of fields that are typed: what is wrong with one stands beside it.
    /// @param again shows the screen with what was typed, or with what else was in the way
    ResponseEntity<byte[]> fill(
            HttpServletRequest request,
            Function<Typed, ResponseEntity<byte[]>> deed,
            BiFunction<Typed, String, ResponseEntity<byte[]>> again) {
        return act(
                request,
                form -> {
                    var typed = Typed.of(form);
                    try {
                        return deed.apply(typed);
                    } catch (Mistyped mistyped) {
                        return again.apply(typed.with(mistyped), "");
                    }
                },
                trouble -> again.apply(Typed.NOTHING, trouble));
    }

    /// What every one of these screens needs.
    /// @param place the entry of the menu to which it belongs
    /// @param trouble what was in the way; empty for nothing
    Map<String, Object> model(Places place, String title, String trouble, HttpServletRequest request) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame(title, place.name(), request));
        model.put("undo", undos.shown(request));
        model.put("trouble", trouble);
        return model;
    }

    ResponseEntity<byte[]> show(int status, String template, Map<String, Object> model) {
        return screens.show(status, template, model);
    }

    ResponseEntity<byte[]> notAllowed(HttpServletRequest request) {
        return screens.refuse(
                403, screens.frame("Not allowed", "", request), "Your role does not allow this. An editor may.");
    }

    ResponseEntity<byte[]> missing(String what, HttpServletRequest request) {
        return screens.refuse(
                404, screens.frame("Not there", "", request), "There is no such %s, or not any more.".formatted(what));
    }

    /// What is searched for, of a screen that is read.
    static String words(HttpServletRequest request, String name) {
        if (!request.getMethod().equals("GET")) return "";
        return Queries.words(Queries.parameter(request, name));
    }
}
