package press.linecaster.audience;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/// What a request says about who has sent it: gathered in one walk over its header fields.
///
/// @param agent the value of `User-Agent`; empty without one
/// @param isAhead whether the page is fetched before anybody wants to see it
/// @param isOurs whether it comes with what only those have who make the paper
/// @param isLikeABrowser whether it asks as browsers do: in a language, or for HTML
record Asker(String agent, boolean isAhead, boolean isOurs, boolean isLikeABrowser, List<String> forwarded) {

    /// The name of each cookie that the newsroom gives to those who sign in begins so. Readers have none.
    static final String COOKIE = "linecaster";

    static Asker of(HttpFields fields) {
        var agent = "";
        var isAhead = false;
        var isOurs = false;
        var isLikeABrowser = false;
        List<String> forwarded = List.of();
        for (int i = 0, size = fields.size(); i < size; i++) {
            var field = fields.getField(i);
            var header = field.getHeader();
            if (header == null) {
                isAhead |= isPurpose(field.getName()) && isAhead(field.getValue());
                continue;
            }
            switch (header) {
                case USER_AGENT -> agent = said(field);
                case ACCEPT_LANGUAGE ->
                    isLikeABrowser = isLikeABrowser || !said(field).isBlank();
                case ACCEPT -> isLikeABrowser = isLikeABrowser || said(field).contains("text/html");
                case AUTHORIZATION -> isOurs = true;
                case COOKIE -> isOurs |= isSignedIn(said(field));
                case X_FORWARDED_FOR -> forwarded = with(forwarded, said(field));
                default -> {}
            }
        }
        return new Asker(agent, isAhead, isOurs, isLikeABrowser, forwarded);
    }

    /// Who has connected; nobody where it was not by the internet's protocols.
    static @Nullable InetAddress address(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet ? internet.getAddress() : null;
    }

    /// `Sec-Purpose` is what the Fetch standard has; the others are what browsers sent before.
    private static boolean isPurpose(String name) {
        return name.equalsIgnoreCase("Sec-Purpose")
                || name.equalsIgnoreCase("Purpose")
                || name.equalsIgnoreCase("X-Purpose")
                || name.equalsIgnoreCase("X-Moz");
    }

    private static boolean isAhead(@Nullable String purpose) {
        if (purpose == null) return false;
        var lower = purpose.toLowerCase(Locale.ROOT);
        return lower.contains("prefetch") || lower.contains("prerender") || lower.contains("preview");
    }

    private static boolean isSignedIn(String cookies) {
        for (var cookie : cookies.split(";")) {
            var each = cookie.strip();
            if (each.startsWith(COOKIE + "=") || each.startsWith(COOKIE + "-")) return true;
        }
        return false;
    }

    private static List<String> with(List<String> before, String more) {
        if (before.isEmpty()) return List.of(more);
        var all = new ArrayList<>(before);
        all.add(more);
        return all;
    }

    private static String said(HttpField field) {
        var value = field.getValue();
        return value == null ? "" : value;
    }
}
