package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.ModelAndView;

/// What a browser is shown where there are no pages, such as below `/-/`, and nothing else either. Programs are
/// answered in JSON.
@Component
class Lost implements ErrorViewResolver {

    private final Site site;
    private final Notices notices;

    Lost(Site site, Notices notices) {
        this.site = site;
        this.notices = notices;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status != HttpStatus.NOT_FOUND) return inWords(status);
        try {
            var page = site.ask(notices::notFound);
            return view(status, page.contentType(), page.body());
        } catch (DataAccessException | TransactionException unavailable) {
            return inWords(status);
        }
    }

    private static ModelAndView inWords(HttpStatus status) {
        var words = status.value() + " " + status.getReasonPhrase() + "\n";
        return view(status, "text/plain;charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView view(HttpStatus status, String type, byte[] body) {
        return new ModelAndView((model, request, response) -> {
            response.setStatus(status.value());
            response.setContentType(type);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getOutputStream().write(body);
        });
    }
}
