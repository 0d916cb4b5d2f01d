package press.linecaster.newsroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.people.AccountMistake;

/// What is asked when a newsroom is set up: who is the first in it, and five things about the paper.
///
/// @param mistakes words by the name of the field; `paper` for the paper as a whole
record WelcomeForm(
        String name,
        String email,
        String paper,
        String tagline,
        String language,
        String zone,
        String address,
        Map<String, String> mistakes) {

    static WelcomeForm blank(Paper paper) {
        return new WelcomeForm(
                "",
                "",
                paper.name().equals(press.linecaster.paper.Settings.UNDECIDED.name()) ? "" : paper.name(),
                paper.tagline(),
                paper.language().toLanguageTag(),
                paper.zone().getId(),
                paper.address().toString(),
                Map.of());
    }

    static WelcomeForm read(Posted.Form form) {
        return new WelcomeForm(
                PlainText.line(form.get("name")),
                form.get("email").strip(),
                PlainText.line(form.get("paper")),
                PlainText.line(form.get("tagline")),
                form.get("language").strip(),
                form.get("zone").strip(),
                form.get("address").strip(),
                Map.of());
    }

    Map<Setting, String> decided() {
        if (paper.isEmpty()) throw new IllegalArgumentException("the paper's name is empty");
        return Map.of(
                Setting.NAME, paper,
                Setting.TAGLINE, tagline,
                Setting.LANGUAGE, language,
                Setting.ZONE, zone,
                Setting.ADDRESS, address);
    }

    WelcomeForm with(AccountMistake mistake) {
        var field = switch (mistake) {
            case NAME_MISSING, NAME_TOO_LONG -> "name";
            case EMAIL_WRONG, EMAIL_TAKEN -> "email";
            default -> "password";
        };
        return with(field, Mistakes.words(mistake));
    }

    WelcomeForm with(@Nullable String aboutPaper) {
        return with("paper", String.valueOf(aboutPaper));
    }

    private WelcomeForm with(String field, String words) {
        return new WelcomeForm(name, email, paper, tagline, language, zone, address, Map.of(field, words));
    }

    @Nullable
    String mistake(String field) {
        return mistakes.get(field);
    }
}
