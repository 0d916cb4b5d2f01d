package press.linecaster.delivery;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import press.linecaster.delivery.Compression.Effort;

/// What a request says about the form in which it wants a page: gathered in one walk over its header fields.
///
/// @param ifNoneMatch all such fields, joined by commas
record Asked(
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    /// How the entity tags of a page's variants end.
    private static final Set<String> TAG_ENDS = Stream.of(Encoding.values())
            .flatMap(encoding -> Stream.of(Effort.values()).map(effort -> encoding.tag(effort) + '"'))
            .collect(Collectors.toUnmodifiableSet());

    static Asked by(HttpFields fields) {
        String acceptEncoding = null;
        String ifNoneMatch = null;
        String ifModifiedSince = null;
        for (int i = 0, size = fields.size(); i < size; i++) {
            var field = fields.getField(i);
            var header = field.getHeader();
            if (header == null) continue;
            switch (header) {
                case ACCEPT_ENCODING -> acceptEncoding = joined(acceptEncoding, field.getValue());
                case IF_NONE_MATCH -> ifNoneMatch = joined(ifNoneMatch, field.getValue());
                case IF_MODIFIED_SINCE -> ifModifiedSince = field.getValue();
                default -> {}
            }
        }
        return new Asked(acceptEncoding, ifNoneMatch, ifModifiedSince);
    }

    Accepted accepted() {
        return Accepted.of(acceptEncoding);
    }

    /// Which version of a page the client has already, if that is still the right one (RFC 9110, section 13):
    /// any variant will do, since the comparison is a weak one. `If-None-Match` alone decides where it is
    /// present.
    /// @param entityTag of the variant that would be sent
    /// @return the entity tag to answer 304 with; null if the page has to be sent
    @Nullable
    String unchanged(PageFacts facts, String entityTag) {
        if (ifNoneMatch != null) return matching(ifNoneMatch, facts.tag(), entityTag);
        if (ifModifiedSince == null || facts.modifiedAt() == 0) return null;
        var since = HttpDateTime.parseToEpoch(ifModifiedSince); // -1 if it is no date
        return facts.modifiedAt() / 1_000 <= since / 1_000 ? entityTag : null;
    }

    private static @Nullable String matching(String list, String tag, String entityTag) {
        if (list.contains(entityTag)) return entityTag;
        for (var item : list.split(",")) {
            var each = item.strip();
            if (each.equals("*")) return entityTag;
            if (each.startsWith("W/")) each = each.substring(2);
            var isOfThisPage = each.startsWith("\"") && each.startsWith(tag, 1);
            if (isOfThisPage && TAG_ENDS.contains(each.substring(1 + tag.length()))) return each;
        }
        return null;
    }

    private static String joined(@Nullable String before, @Nullable String more) {
        if (before == null) return more == null ? "" : more;
        return before + "," + more;
    }
}
