package press.linecaster.kernel;

import org.jsoup.nodes.Element;

/// What pictures and players in a body have in common.
final class MediaAttributes {

    private MediaAttributes() {}

    static boolean isOurs(Element element) {
        var name = BodyVocabulary.nameOf(element.normalName());
        return BodyAttributes.valueOf(name, "data-media", element.attr("data-media")) != null
                || BodyAttributes.valueOf(name, "src", element.attr("src")) != null;
    }

    static String fileName(String address) {
        var end = address.indexOf('?');
        var path = end < 0 ? address : address.substring(0, end);
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
