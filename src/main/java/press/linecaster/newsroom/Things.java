package press.linecaster.newsroom;

import press.linecaster.addresses.Target;
import press.linecaster.kernel.Ids;

/// What has an address, as people say it and as screens lead to it.
final class Things {

    private Things() {}

    static String called(Target.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "an article or page";
            case SECTION -> "a section";
            case TAG -> "a tag";
            case AUTHOR -> "an author";
            case MEDIA -> "a picture or file";
        };
    }

    /// The screen on which a thing is changed; empty where there is none.
    static String screen(Target target) {
        var id = Ids.inAddress(target.id());
        return switch (target.kind()) {
            case ARTICLE -> "/newsroom/articles/" + id;
            case SECTION -> "/newsroom/sections/" + id;
            case TAG -> "/newsroom/tags/" + id;
            case AUTHOR -> "/newsroom/authors/" + id;
            case MEDIA -> "";
        };
    }

    static String articles(int count) {
        return count == 0 ? "no articles" : count == 1 ? "1 article" : "%,d articles".formatted(count);
    }
}
