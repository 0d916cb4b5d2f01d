package press.linecaster.site;

import java.util.EnumSet;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.PlainText;
import press.linecaster.site.SubscribeOutcome.Mistake;
import press.linecaster.site.SubscribeOutcome.Mistaken;
import press.linecaster.site.SubscribeOutcome.NoMail;

/// Those who ask for mail. A paper cannot send any yet, so whoever asks is told that, and no address is kept. The
/// module that will send mail is to be asked here, and adds an outcome of its own.
@Component
class Subscriptions {

    static final int LONGEST_NAME = 100;

    /// Somebody who asks for mail: everything as it was typed.
    ///
    /// @param name may be blank
    /// @param consents whether the box was ticked
    record Wish(String name, String email, boolean consents) {

        static final Wish BLANK = new Wish("", "", false);
    }

    SubscribeOutcome ask(Wish wish) {
        var mistakes = EnumSet.noneOf(Mistake.class);
        if (PlainText.line(wish.name()).length() > LONGEST_NAME) mistakes.add(Mistake.NAME_TOO_LONG);
        if (PlainText.line(wish.email()).isEmpty()) mistakes.add(Mistake.EMAIL_MISSING);
        else if (EmailAddress.parse(wish.email()).isEmpty()) mistakes.add(Mistake.EMAIL_ODD);
        if (!wish.consents()) mistakes.add(Mistake.CONSENT_MISSING);
        return mistakes.isEmpty() ? new NoMail() : new Mistaken(mistakes);
    }
}
