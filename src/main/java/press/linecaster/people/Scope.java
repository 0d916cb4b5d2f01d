package press.linecaster.people;

import java.util.Arrays;
import java.util.Optional;

/// A part of the API that a token opens. What its role may there, [Role] says.
public enum Scope {
    DRAFTS_READ("drafts:read", "read what readers do not see"),
    ARTICLES_WRITE("articles:write", "write, publish, correct and withdraw articles, as far as the role may"),
    MEDIA_WRITE("media:write", "bring pictures and files and describe them"),
    PAPER_WRITE("paper:write", "arrange sections, tags, authors and menus, as far as the role may"),
    SETTINGS_WRITE("settings:write", "read and decide all settings, as far as the role may");

    private final String word;
    private final String meaning;

    Scope(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As people and programs write it.
    public String word() {
        return word;
    }

    /// What it opens, in a few words for whoever makes a token.
    public String meaning() {
        return meaning;
    }

    public static Optional<Scope> called(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
