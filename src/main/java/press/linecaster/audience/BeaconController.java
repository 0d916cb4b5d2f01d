package press.linecaster.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SameOrigin;
import press.linecaster.paper.Settings;

/// Takes in what pages say that somebody looks at, for papers whose pages are kept by others. Answers the same to
/// everybody, whatever comes of it.
@RestController
class BeaconController {

    /// What [Asker] looks at.
    private static final List<String> LOOKED_AT = List.of(
            "User-Agent",
            "Accept",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "X-Forwarded-For",
            "Sec-Purpose",
            "Purpose",
            "X-Purpose",
            "X-Moz");

    private final Counting counting;
    private final Settings settings;

    BeaconController(Counting counting, Settings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    @PostMapping(AudienceProperties.BEACONS + "{article}")
    ResponseEntity<Void> read(@PathVariable String article, HttpServletRequest request) {
        var id = Ids.parseAddress(article);
        if (id.isPresent() && isFromHere(request))
            counting.seen(
                    id.getAsLong(),
                    new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort()),
                    fields(request));
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private boolean isFromHere(HttpServletRequest request) {
        return SameOrigin.isSaidBy(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                () -> settings.paper().address().getRawAuthority());
    }

    private static HttpFields fields(HttpServletRequest request) {
        var fields = HttpFields.build();
        for (var name : LOOKED_AT) for (var value : Collections.list(request.getHeaders(name))) fields.add(name, value);
        return fields.asImmutable();
    }
}
