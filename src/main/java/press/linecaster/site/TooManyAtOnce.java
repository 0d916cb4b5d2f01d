package press.linecaster.site;

import org.springframework.dao.TransientDataAccessResourceException;

/// Too many ask for pages that nobody keeps. To whoever asks it is as if the database were away for a moment.
final class TooManyAtOnce extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super("too many pages that nobody keeps are being made");
    }
}
