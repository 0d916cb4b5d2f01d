package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import press.linecaster.people.Author;
import press.linecaster.people.Authors;

/// What readers get to know of whoever looks at this, by themselves.
@Controller
@RequestMapping(ProfileController.ADDRESS)
class ProfileController {

    static final String ADDRESS = "/newsroom/me/profile";

    private final Authors authors;
    private final AuthorDeeds deeds;
    private final Screens screens;

    ProfileController(Authors authors, AuthorDeeds deeds, Screens screens) {
        this.authors = authors;
        this.deeds = deeds;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> profile(HttpServletRequest request) {
        return profile(200, null, "", request);
    }

    @PostMapping
    ResponseEntity<byte[]> save(HttpServletRequest request) {
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.refuse(
                    400,
                    screens.frame("Not saved", "me", request),
                    "What came cannot be read. Nothing was saved; go back to what you typed.");
        var typed = Typed.of(form);
        try {
            deeds.describeOneself(Gate.account(request), typed);
            return Screens.seeOther(ADDRESS + "?done=saved");
        } catch (Mistyped mistyped) {
            return profile(422, typed.with(mistyped), "", request);
        } catch (NotAllowed refused) {
            return profile(422, typed, String.valueOf(refused.getMessage()), request);
        }
    }

    private ResponseEntity<byte[]> profile(
            int status, @Nullable Typed typed, String trouble, HttpServletRequest request) {
        var account = Gate.account(request);
        if (!AuthorDeeds.mayDescribeThemselves(account))
            return screens.refuse(
                    403,
                    screens.frame("Not allowed", "me", request),
                    "What readers get to know of you is written by an editor.");
        var author = author(account);
        var form = typed == null ? author.map(AuthorForm::of).orElse(Typed.NOTHING) : typed;
        return screens.show(
                status,
                "profile",
                Map.of(
                        "screen", screens.frame("What readers get to know of you", "me", request),
                        "name", author.map(Author::name).orElse(account.name()),
                        "form", form,
                        "portrait", deeds.portrait(form),
                        "trouble", trouble));
    }

    /// Whoever has not written anything yet is none.
    private Optional<Author> author(Account account) {
        return Optional.ofNullable(account.author()).flatMap(authors::find);
    }
}
