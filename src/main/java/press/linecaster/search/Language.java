package press.linecaster.search;

/// Cuts text into words and reduces them, in the way of its language.
final class Language {

    private Language() {}
}
